import { describe, expect, it } from 'vitest';
import { quoteOf } from './quote';
import type { Spoken } from './transcript';

const WORDS = ['okay', 'we', 'have', 'ten', 'thousand', 'for', 'it'];
const SPOKEN: Spoken = {
  kind: 'final',
  startMs: 0,
  endMs: 700,
  text: WORDS.join(' '),
  readable: 'Okay, we have 10,000 for it.',
  readableSpans: [1, 1, 1, 2, 1, 1],
  confidence: 1,
  words: WORDS.map((word, i) => ({ word, startMs: i * 100, endMs: i * 100 + 90, confidence: 1 })),
  frameArrivedAt: null,
};
const evidence = (quote: string, startMs: number) => ({
  utteranceId: 'u1',
  quote,
  startMs,
  endMs: startMs + 100,
  confidence: 1,
});

describe('quoteOf', () => {
  it('takes the readable words that stand for those that were heard', () => {
    expect(quoteOf(evidence('we have ten thousand', 100), SPOKEN, 'readable')).toBe('we have 10,000');
    expect(quoteOf(evidence('okay', 0), SPOKEN, 'readable')).toBe('Okay');
    expect(quoteOf(evidence(SPOKEN.text, 0), SPOKEN, 'readable')).toBe(SPOKEN.readable);
  });

  it('keeps the words as they were heard where the reader wants those', () => {
    expect(quoteOf(evidence('we have ten thousand', 100), SPOKEN, 'heard')).toBe('we have ten thousand');
  });

  it('keeps what nobody wrote down, what is not there, and what a person put otherwise', () => {
    const words = 'we have ten thousand';
    expect(quoteOf(evidence(words, 100), undefined, 'readable')).toBe(words);
    expect(quoteOf(evidence(words, 100), { ...SPOKEN, readable: '' }, 'readable')).toBe(words);
    expect(quoteOf(evidence('we have plenty', 100), SPOKEN, 'readable')).toBe('we have plenty');
    expect(quoteOf(evidence(words, 150), SPOKEN, 'readable')).toBe(words);
  });
});
