import type { Insight, Speaker } from './contract';
import { wordsOf } from './signals';
import type { Line, Transcript } from './transcript';
import { textOf, type Wording } from './wording';

/** A line that may have the answer to a question. */
export interface AnswerLine {
  id: string;
  startMs: number;
  text: string;
}

/** A question as it is put right, or noted: what is known of it before. */
export interface Asked {
  /** The words that ask. */
  text: string;
  /** All of the line that they are in. */
  line: string;
  /** Whose line that is; null where it is not known. */
  speaker: Speaker | null;
  /** Where it was answered; null where nobody did. */
  answerId: string | null;
  answer: string;
  /** Where it may have been answered, by time. */
  lines: AnswerLine[];
}

/** So many of the other side's lines after a question are offered: it is rarely answered later. */
const MOST = 12;

/**
 * @param of the question, or the line in which one is noted
 * @param quote the words of evidence as the reader has them
 */
export function askedOf(
  of: Insight | { utteranceId: string; text: string },
  transcript: Transcript,
  as: Wording,
  quote: Parameters<typeof wordsOf>[1],
): Asked {
  const insight = 'id' in of ? of : null;
  const asked = transcript.get(insight ? (insight.evidence[0]?.utteranceId ?? '') : utteranceOf(of));
  const line = asked ? textOf(asked.spoken.value, as) : '';
  const answer = insight?.evidence[1];
  const answerId = answer?.utteranceId ?? null;
  const text = insight ? wordsOf(insight, quote) : line;
  return {
    text,
    line: line || text,
    speaker: asked?.speaker ?? insight?.speaker ?? null,
    answerId,
    answer: answer ? quote(answer) : '',
    lines: linesAfter(transcript.lines.value, asked, answerId).map(({ id, spoken }) => ({
      id,
      startMs: spoken.value.startMs,
      text: textOf(spoken.value, as),
    })),
  };
}

function utteranceOf(of: object): string {
  return 'utteranceId' in of ? String(of.utteranceId) : '';
}

/** What the other side said next, and where it was answered. */
function linesAfter(lines: readonly Line[], asked: Line | undefined, answerId: string | null): Line[] {
  const next = asked
    ? lines
        .slice(lines.indexOf(asked) + 1)
        .filter(({ speaker, spoken }) => speaker !== asked.speaker && spoken.value.kind === 'final')
        .slice(0, MOST)
    : [];
  return lines.filter((line) => line.id === answerId || next.includes(line));
}
