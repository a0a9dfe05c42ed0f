import type { Insight, Speaker } from './contract';

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
      startMs: heard?.startMs ?? insight.startMs,
      open: insight.values.open === true,
      uncertain: insight.state === 'suggested' && insight.confidence < UNCERTAIN_BELOW,
    });
  }
  return questions.sort((a, b) => a.startMs - b.startMs);
}
