import { describe, expect, it } from 'vitest';
import { anInsight } from '../testing/records';
import { isOpen, standingsOf } from './standing';

const criterion = (code: string) => ({ code, slot: code, names: { en: code }, asks: { en: `${code}?` } });
const FRAMEWORK = [criterion('budget'), criterion('need')];

const said = (id: string, startMs: number, status: string, code = 'budget') =>
  anInsight({ id, kind: 'evidence', startMs, values: { criterion: code, status } });
const judged = (standing: string, code = 'budget') =>
  anInsight({ id: `c-${code}`, kind: 'criterion', values: { criterion: code, standing } });

describe('standingsOf', () => {
  it('keeps the order of the framework, and leaves open what nobody spoke of', () => {
    const all = standingsOf(FRAMEWORK, [said('a', 5, 'met', 'need'), judged('known', 'need')]);
    expect(all.map((one) => [one.criterion.code, one.standing])).toEqual([
      ['budget', 'open'],
      ['need', 'known'],
    ]);
    expect(all.map(isOpen)).toEqual([true, false]);
  });

  it('shows the latest word of each side of a contradiction, by time', () => {
    const told = [said('c', 9, 'met'), said('a', 1, 'met'), said('b', 4, 'not_met'), judged('contradicted')];
    expect(standingsOf(FRAMEWORK, told)[0]?.said.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('shows the word that left it open again', () => {
    const told = [said('a', 1, 'met'), said('b', 4, 'unclear'), judged('unclear')];
    const [budget] = standingsOf(FRAMEWORK, told);
    expect(budget).toMatchObject({ standing: 'unclear', said: [{ id: 'b' }] });
  });

  it('forgets what a person rejected, and takes what one noted at once', () => {
    const rejected = { ...said('a', 1, 'met'), state: 'rejected' as const };
    expect(standingsOf(FRAMEWORK, [rejected])[0]?.standing).toBe('open');
    const noted = { ...said('b', 2, 'not_met'), state: 'noted_by_hand' as const };
    expect(standingsOf(FRAMEWORK, [rejected, noted])[0]).toMatchObject({
      standing: 'not_met',
      said: [{ id: 'b' }],
    });
  });
});
