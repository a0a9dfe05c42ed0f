import { describe, expect, it } from 'vitest';
import { anInsight } from '../testing/records';
import { questionsOf, talkRatioOf } from './insights';

const ratio = (values: Record<string, unknown>) =>
  anInsight({ id: 'CA1-talk-0', kind: 'talk_ratio', speaker: null, values });

describe('talkRatioOf', () => {
  it('reads the metric', () => {
    const values = { sdrMs: 3_000, customerMs: 1_000, ratio: 0.75 };
    expect(talkRatioOf([anInsight(), ratio(values)])).toEqual(values);
  });

  it('is null without one that can be read', () => {
    expect(talkRatioOf([anInsight()])).toBeNull();
    expect(talkRatioOf([ratio({ sdrMs: 'many', customerMs: 1, ratio: 0.5 })])).toBeNull();
    expect(talkRatioOf([ratio({})])).toBeNull();
  });
});

describe('questionsOf', () => {
  it('sorts by time and takes words and second from the evidence', () => {
    const heard = { utteranceId: 'u1', quote: 'how come', startMs: 900, endMs: 1_000, confidence: 1 };
    const questions = questionsOf([anInsight({ id: 'b' }), anInsight({ id: 'a', evidence: [heard] })]);
    expect(questions.map(({ id, text, startMs }) => [id, text, startMs])).toEqual([
      ['a', 'how come', 900],
      ['b', 'how are you', 1_100],
    ]);
  });

  it('leaves out what a person rejected', () => {
    expect(questionsOf([anInsight({ state: 'rejected' })])).toEqual([]);
  });

  it('marks low confidence, unless a person confirmed it', () => {
    const uncertain = (changes: object) => questionsOf([anInsight(changes)])[0]?.uncertain;
    expect(uncertain({ confidence: 0.3 })).toBe(true);
    expect(uncertain({ confidence: 0.3, state: 'confirmed' })).toBe(false);
    expect(uncertain({ confidence: 0.8 })).toBe(false);
  });
});
