import type { Evidence, Insight, Speaker } from './contract';

/** SDR speaking time / (SDR + customer speaking time), silence excluded; docs/insights.md. */
export interface TalkRatio {
  sdrMs: number;
  customerMs: number;
  /** From 0 to 1. */
  ratio: number;
}

export interface Question {
  id: string;
  speaker: Speaker;
  text: string;
  /** Where it was asked. */
  evidence: Evidence | null;
  /** What the other side said to it; null where nobody did. */
  answer: Evidence | null;
  /** Whether a person said what the answer was, or that there was none. */
  answerByHand: boolean;
  startMs: number;
  /** Asks for more than a yes, a no or a choice. */
  open: boolean;
  /** The words it was read from may be wrong. */
  uncertain: boolean;
}

/** Default ranges of the talk ratio: 65 % at most; 43 to 60 % in a discovery call. */
export const TALK_RATIO_MOST = 0.65;
export const TALK_RATIO_DISCOVERY = [0.43, 0.6] as const;

/** Below this an insight may well rest on misheard words. */
export const UNCERTAIN_BELOW = 0.6;

/** The call's talk ratio; null until both sides' time is known. */
export function talkRatioOf(insights: Iterable<Insight>): TalkRatio | null {
  for (const { kind, values } of insights) {
    if (kind !== 'talk_ratio') continue;
    const { sdrMs, customerMs, ratio } = values;
    if (typeof sdrMs !== 'number' || typeof customerMs !== 'number' || typeof ratio !== 'number') continue;
    return { sdrMs, customerMs, ratio };
  }
  return null;
}

/** The questions of both sides that nobody rejected, by time. */
export function questionsOf(insights: Iterable<Insight>): Question[] {
  const questions: Question[] = [];
  for (const insight of insights) {
    if (insight.kind !== 'question' || insight.state === 'rejected' || !insight.speaker) continue;
    const heard = insight.evidence[0];
    questions.push({
      id: insight.id,
      speaker: insight.speaker,
      text: heard?.quote ?? String(insight.values.text ?? ''),
      evidence: heard ?? null,
      answer: insight.evidence[1] ?? null,
      answerByHand: insight.values.answerByHand === true,
      startMs: heard?.startMs ?? insight.startMs,
      open: insight.values.open === true,
      uncertain: insight.state === 'suggested' && insight.confidence < UNCERTAIN_BELOW,
    });
  }
  return questions.sort((a, b) => a.startMs - b.startMs);
}

export const REPEAT_KINDS = ['answered_before', 'reconfirmation', 'volunteered', 'same_call'] as const;

export type RepeatKind = (typeof REPEAT_KINDS)[number];

/** A question of ours that this customer has answered, or told, before. */
export interface RepeatedQuestion {
  id: string;
  text: string;
  /** Where it was asked. */
  evidence: Evidence | null;
  startMs: number;
  kind: RepeatKind;
  earlier: {
    callId: string;
    /** What was asked then; what was said, where nobody asked. */
    text: string;
    answer: string;
    /** As a person reads them; null where nobody wrote them down. */
    readableText: string | null;
    readableAnswer: string | null;
    /** Where the answer is, on that call's audio clock. */
    answerMs: number;
    /** Who had that call, and when it began; null where unknown. */
    colleague: string | null;
    at: string | null;
  };
}

/** What was asked again and nobody rejected, by time. */
export function repeatsOf(insights: Iterable<Insight>): RepeatedQuestion[] {
  const repeats: RepeatedQuestion[] = [];
  for (const insight of insights) {
    if (insight.kind !== 'repeated_question' || insight.state === 'rejected') continue;
    const { values } = insight;
    const kind = REPEAT_KINDS.find((one) => one === values.repeat);
    if (!kind || typeof values.earlierCallId !== 'string' || typeof values.answerMs !== 'number') continue;
    repeats.push({
      id: insight.id,
      text: String(values.text ?? ''),
      evidence: insight.evidence[0] ?? null,
      startMs: insight.startMs,
      kind,
      earlier: {
        callId: values.earlierCallId,
        text: String(values.earlierText ?? ''),
        answer: String(values.answer ?? ''),
        readableText: textOrNull(values.earlierReadable),
        readableAnswer: textOrNull(values.answerReadable),
        answerMs: values.answerMs,
        colleague: textOrNull(values.colleague),
        at: textOrNull(values.earlierAt),
      },
    });
  }
  return repeats.sort((a, b) => a.startMs - b.startMs);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
