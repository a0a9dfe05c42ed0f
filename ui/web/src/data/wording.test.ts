import { afterEach, describe, expect, it } from 'vitest';
import { anUtterance } from '../testing/records';
import type { Spoken } from './transcript';
import { Transcript } from './transcript';
import { lightlyCased, textOf, tokensOf, wording, write } from './wording';

const word = (text: string, startMs: number) => ({
  word: text,
  startMs,
  endMs: startMs + 100,
  confidence: 1,
});

function spoken(changes: Partial<Parameters<typeof anUtterance>[0]> = {}): Spoken {
  const transcript = new Transcript();
  transcript.utterance(
    anUtterance({
      text: 'i pay fifty dollars',
      readable: 'I pay $50.',
      readableSpans: [1, 1, 2],
      words: [word('i', 0), word('pay', 100), word('fifty', 300), word('dollars', 500)],
      ...changes,
    }),
  );
  return transcript.get('u1')?.spoken.value as Spoken;
}

describe('wording', () => {
  afterEach(() => write('readable'));

  it('shows what one reads, or what was heard', () => {
    expect(textOf(spoken(), 'readable')).toBe('I pay $50.');
    expect(textOf(spoken(), 'heard')).toBe('i pay fifty dollars');
    expect(textOf(spoken({ readable: '', readableSpans: [] }), 'readable')).toBe('i pay fifty dollars');
  });

  it('knows when the words of a token were said', () => {
    expect(tokensOf(spoken(), 'readable')).toEqual([
      { text: 'I', startMs: 0, endMs: 100 },
      { text: 'pay', startMs: 100, endMs: 200 },
      { text: '$50.', startMs: 300, endMs: 600 },
    ]);
    expect(tokensOf(spoken(), 'heard').map((token) => token.text)).toEqual(['i', 'pay', 'fifty', 'dollars']);
  });

  it('shows the words where spans and words do not agree', () => {
    expect(tokensOf(spoken({ readableSpans: [1, 1, 1] }), 'readable')).toHaveLength(4);
    expect(tokensOf(spoken({ readable: 'I pay' }), 'readable')).toHaveLength(4);
  });

  it('gives drafts a capital and their I, and nothing else', () => {
    expect(lightlyCased("so i think i'll call i")).toBe("So I think I'll call I");
    expect(lightlyCased('')).toBe('');
  });

  it('remembers what the reader wants', () => {
    write('heard');
    expect(wording.value).toBe('heard');
    expect(localStorage.getItem('baton.wording')).toBe('heard');
  });
});
