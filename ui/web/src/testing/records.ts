import type { Call, CallPage, Draft, Insight, Utterance } from '../data/contract';

/** Records for tests, with what a test names put in. */

export function aCall(changes: Partial<Call> = {}): Call {
  return {
    id: 'CA1',
    version: 1,
    direction: 'outbound',
    state: 'live',
    outcome: null,
    startedAt: '2026-11-23T10:00:00Z',
    endedAt: null,
    language: 'en',
    ...changes,
  };
}

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: 'u1',
    speaker: 'sdr',
    startMs: 1_000,
    endMs: 1_900,
    text: 'hello',
    frameArrivedAt: 7,
    ...changes,
  };
}

export function anUtterance(changes: Partial<Utterance> = {}): Utterance {
  return {
    id: 'u1',
    speaker: 'sdr',
    startMs: 1_100,
    endMs: 2_000,
    text: 'hello there',
    readable: 'Hello there.',
    readableSpans: [1, 1],
    confidence: 0.9,
    words: [],
    ...changes,
  };
}

export function anInsight(changes: Partial<Insight> = {}): Insight {
  return {
    id: 'u1-question-0',
    kind: 'question',
    speaker: 'sdr',
    startMs: 1_100,
    values: { open: true, text: 'how are you' },
    confidence: 0.9,
    state: 'suggested',
    evidence: [],
    ...changes,
  };
}

/** A question that was answered before; of the nth utterance. */
export function aRepeat(values: Record<string, unknown> = {}, n = 1): Insight {
  return anInsight({
    id: `u${n}-repeat-0`,
    kind: 'repeated_question',
    startMs: n * 1_100,
    values: {
      repeat: 'answered_before',
      text: 'when does your contract end',
      earlierCallId: 'CA0',
      earlierText: 'until when are you tied to them',
      earlierAt: '2026-10-02T09:00:00Z',
      colleague: 'priya',
      answer: 'it runs until june',
      answerMs: 83_400,
      ...values,
    },
  });
}

export function aPage(changes: Partial<CallPage> = {}): CallPage {
  return {
    call: aCall(),
    utterances: [],
    insights: [],
    unstored: [],
    durationMs: 0,
    recordingBytes: 0,
    ...changes,
  };
}
