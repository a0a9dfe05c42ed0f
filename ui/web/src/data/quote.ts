import type { Evidence } from './contract';
import type { Spoken } from './transcript';
import type { Wording } from './wording';

/** The words of evidence as the reader wants the transcript: those that it has beside it. */
export function quoteOf(evidence: Evidence, spoken: Spoken | undefined, as: Wording): string {
  if (as === 'heard' || !spoken || spoken.readable === '') return evidence.quote;
  const { words, readable, readableSpans } = spoken;
  const length = evidence.quote.split(' ').length;
  const from = words.findIndex(({ startMs }) => startMs === evidence.startMs);
  const heard = words.slice(from, from + length).map(({ word }) => word);
  // A person may have put it in other words.
  if (from < 0 || heard.join(' ') !== evidence.quote) return evidence.quote;
  const tokens = readable.split(' ');
  const quoted: string[] = [];
  let at = 0;
  readableSpans.forEach((span, index) => {
    if (at < from + length && at + span > from) quoted.push(tokens[index] ?? '');
    at += span;
  });
  return quoted.join(' ').replace(/,$/, '');
}
