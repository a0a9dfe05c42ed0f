import { describe, expect, it } from 'vitest';
import { anInsight } from '../testing/records';
import { wordsOf } from './signals';

const heard = { utteranceId: 'u1', quote: 'david', startMs: 0, endMs: 100, confidence: 1 };
const mention = (name: string) =>
  anInsight({ kind: 'mention', values: { mention: name }, evidence: [heard] });

describe('wordsOf', () => {
  it("leaves a sentence's stop off a name and an amount, and keeps it elsewhere", () => {
    expect(wordsOf(mention('person'), () => 'David.')).toBe('David');
    expect(wordsOf(mention('competitor'), () => 'Fleetly?')).toBe('Fleetly');
    expect(wordsOf(mention('price'), () => '$60,000.')).toBe('$60,000');
    expect(wordsOf(mention('date'), () => 'Tuesday at 2 p.m.')).toBe('Tuesday at 2 p.m.');
    expect(wordsOf(anInsight({ kind: 'question', evidence: [heard] }), () => 'Who is David?')).toBe(
      'Who is David?',
    );
  });
});
