import type { Evidence, Insight } from './contract';

export const SLOTS = [
  'money',
  'power',
  'need',
  'time',
  'value',
  'context',
  'process',
  'rivals',
  'ally',
] as const;
export const STATUSES = ['met', 'not_met', 'unclear'] as const;
export const OBJECTIONS = [
  'price',
  'no_need',
  'timing',
  'authority',
  'competitor',
  'trust',
  'send_info',
  'other',
] as const;
export const OWNERS = ['ours', 'theirs', 'both'] as const;
export const MENTIONS = ['competitor', 'product', 'price', 'date', 'person'] as const;

/** Mentions of a name or an amount: no stop belongs to these, as one does to the time of `2 p.m.` */
const WITHOUT_STOP = ['competitor', 'product', 'person', 'price'];

/** Kinds that a person can note by hand. */
export const NOTABLE = ['evidence', 'objection', 'next_step', 'question', 'mention'] as const;
export type Notable = (typeof NOTABLE)[number];

export function isNotable(kind: string): kind is Notable {
  return (NOTABLE as readonly string[]).includes(kind);
}

/** Kinds that a person can put right. */
export type Editable = Notable | 'repeated_question';

export function isEditable(kind: string): kind is Editable {
  return isNotable(kind) || kind === 'repeated_question';
}

/** Kinds that are shown as signals. */
export const SIGNALS = ['evidence', 'objection', 'next_step', 'tracker', 'mention'] as const;

/** Trackers that come along; a team's own are called as it calls them. */
export const TRACKERS = [
  'recording',
  'discount',
  'trial',
  'security',
  'renewal',
  'do_not_call',
  'integration',
] as const;

/** What counts of one kind, by time. */
export function ofKind(insights: Iterable<Insight>, kind: Notable | 'tracker'): Insight[] {
  return [...insights]
    .filter((insight) => insight.kind === kind && insight.state !== 'rejected')
    .sort((a, b) => a.startMs - b.startMs);
}

/** What people rejected, by time. */
export function rejectedOf(insights: Iterable<Insight>): Insight[] {
  return [...insights].filter(({ state }) => state === 'rejected').sort((a, b) => a.startMs - b.startMs);
}

/** The words that an insight rests on, quoted as the reader has them; a name or an amount without the sentence's stop. */
export function wordsOf(insight: Insight, quote: (evidence: Evidence) => string): string {
  const heard = insight.evidence[0];
  const words = heard ? quote(heard) : String(insight.values.text ?? '');
  return WITHOUT_STOP.some((one) => one === insight.values.mention) ? words.replace(/[.,;:?!]+$/, '') : words;
}

/** One of these codes, where the value is one. */
export function codeOf<T extends string>(codes: readonly T[], value: unknown): T | null {
  return codes.find((code) => code === value) ?? null;
}
