import { describe, expect, it } from 'vitest';
import { type Note, partsOf } from './notes';

const heardIn = (code: string, ...utterances: string[]): Note => ({
  code,
  texts: {},
  parts: [],
  evidence: utterances.map((utteranceId) => ({
    utteranceId,
    quote: 'x',
    startMs: 0,
    endMs: 1,
    confidence: 1,
  })),
});

describe('partsOf', () => {
  it('puts each line where it belongs', () => {
    const codes = ['question_open', 'known', 'asked', 'next_dated', 'objection_open', 'not_met'];
    const parts = partsOf(codes.map((code) => heardIn(code, code)));
    expect(Object.entries(parts).map(([part, notes]) => [part, notes.map(({ code }) => code)])).toEqual([
      ['why', []],
      ['criteria', ['known', 'not_met']],
      ['asked', ['asked']],
      ['open', ['question_open', 'objection_open']],
      ['next', ['next_dated']],
      ['opening', []],
    ]);
  });

  it('does not give the words to open with as a reason again, unless it is the only one', () => {
    const [time, need] = [heardIn('why_now_time', 'u1'), heardIn('why_now_need', 'u2')];
    const opening = heardIn('opening', 'u2');
    expect(partsOf([time, need, opening]).why).toEqual([time]);
    expect(partsOf([need, opening]).why).toEqual([need]);
    expect(partsOf([time, need]).why).toEqual([time, need]);
  });
});
