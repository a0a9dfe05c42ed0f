import { describe, expect, it } from 'vitest';
import { anInsight } from '../testing/records';
import { isOpen, standingsOf } from './standing';

const criterion = (code: string) => ({ code, slot: code, names: { en: code }, asks: { en: `${code}?` } });
const FRAMEWORK = [criterion('budget'), criterion('need')];

const said = (id: string, startMs: number, status: string, code = 'budget') =>
  anInsight({ id, kind: 'evidence', startMs, values: { criterion: code, status } });
const judged = (standing: string, ids: string[], more = {}) =>
  anInsight({
    id: 'c-budget',
    kind: 'criterion',
    values: { criterion: 'budget', standing, said: ids, ...more },
  });

describe('standingsOf', () => {
  it('keeps the order of the framework, and leaves open what nobody spoke of', () => {
    const all = standingsOf(FRAMEWORK, [said('a', 5, 'met'), judged('known', ['a'])]);
    expect(all.map((one) => [one.criterion.code, one.standing])).toEqual([
      ['budget', 'known'],
      ['need', 'open'],
    ]);
    expect(all.map(isOpen)).toEqual([false, true]);
  });

  it('shows the words that the server rests it on, whatever else was said', () => {
    const told = [said('c', 9, 'met'), said('a', 1, 'met'), said('b', 4, 'not_met')];
    const [budget] = standingsOf(FRAMEWORK, [...told, judged('contradicted', ['b', 'c'])]);
    expect(budget?.said.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(budget && isOpen(budget)).toBe(true);
  });

  it('does not judge by itself what the server has not judged yet', () => {
    const noted = { ...said('b', 2, 'not_met'), state: 'noted_by_hand' as const };
    expect(standingsOf(FRAMEWORK, [noted])[0]).toMatchObject({ standing: 'open', said: [], earlier: null });
  });

  it('shows what was confirmed in an earlier call, where it rests on that', () => {
    const more = {
      earlierId: 'e',
      earlierCallId: 'CA0',
      earlierText: 'We have 10,000.',
      earlierMs: 5_000,
      earlierAt: '2026-05-04T10:00:00Z',
      colleague: 'priya',
    };
    expect(standingsOf(FRAMEWORK, [judged('known', ['e'], more)])[0]).toMatchObject({
      standing: 'known',
      said: [],
      earlier: { callId: 'CA0', text: 'We have 10,000.', ms: 5_000, colleague: 'priya' },
    });
    expect(
      standingsOf(FRAMEWORK, [said('a', 1, 'met'), judged('known', ['a'], more)])[0]?.earlier,
    ).toBeNull();
  });
});
