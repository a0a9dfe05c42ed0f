import { type Signal, signal } from '@preact/signals';
import type { Line, Spoken } from './transcript';

/** How a transcript is written: as one writes, or word for word as it was recognized. */
export type Wording = 'readable' | 'heard';

/** What is shown as one, and when it was said. */
export interface Token {
  text: string;
  startMs: number;
  endMs: number;
  /** What was heard, where a word of the team stands in its place. */
  heard?: string;
}

const REMEMBERED = 'baton.wording';

/** What the reader wants; remembered on this browser. */
export const wording: Signal<Wording> = signal(remembered());

export function write(as: Wording): void {
  wording.value = as;
  try {
    localStorage.setItem(REMEMBERED, as);
  } catch {
    // Without storage it holds until the page is left.
  }
}

function remembered(): Wording {
  try {
    return localStorage.getItem(REMEMBERED) === 'heard' ? 'heard' : 'readable';
  } catch {
    return 'readable';
  }
}

/** Whether somebody wrote the line down for a person. */
export function isReadable(line: Line): boolean {
  return line.spoken.value.readable !== '';
}

export function textOf(spoken: Spoken, as: Wording): string {
  if (as === 'heard') return spoken.text;
  return spoken.kind === 'draft' ? lightlyCased(spoken.text) : spoken.readable || spoken.text;
}

/** What is shown of an utterance, each token with the time of the words that it stands for. */
export function tokensOf(spoken: Spoken, as: Wording): Token[] {
  const { words, readable, readableSpans } = spoken;
  const tokens: Token[] = [];
  if (as === 'readable' && readable !== '') {
    let at = 0;
    const texts = readable.split(' ');
    readableSpans.forEach((span, index) => {
      const first = words[at];
      const last = words[at + span - 1];
      if (first && last) {
        const token: Token = { text: texts[index] ?? '', startMs: first.startMs, endMs: last.endMs };
        if (spoken.readableNames?.includes(index))
          token.heard = words
            .slice(at, at + span)
            .map(({ word }) => word)
            .join(' ');
        tokens.push(token);
      }
      at += span;
    });
    if (at === words.length && texts.length === readableSpans.length) return tokens;
  }
  return words.map(({ word, startMs, endMs }) => ({ text: word, startMs, endMs }));
}

/** A draft changes with each word: only its first letter and "I" become capitals. */
export function lightlyCased(text: string): string {
  const cased = text.replace(/(^|\s)i(?=$|\s|'(?:m|d|ll|ve)\b)/g, '$1I');
  return cased.charAt(0).toUpperCase() + cased.slice(1);
}
