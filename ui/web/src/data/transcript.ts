import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Draft, Speaker, Utterance, Word } from './contract';

/** What a line says at the moment: a draft until the recognizer closes it. */
export interface Spoken {
  kind: 'draft' | 'final';
  startMs: number;
  endMs: number;
  text: string;
  readable: string;
  readableSpans: number[];
  /** As in {@link Utterance}. */
  readableNames?: number[];
  confidence: number | null;
  words: Word[];
  /** Ms since the epoch; null where it did not come by the feed. */
  frameArrivedAt: number | null;
}

/** One line of the transcript; it stays the same object while a draft turns into its final. */
export interface Line {
  readonly id: string;
  readonly speaker: Speaker;
  readonly spoken: Signal<Spoken>;
  /** Where it stands among the others, in ms on the audio clock. */
  readonly placeMs: number;
}

/**
 * How far before the end of its first words a draft is taken to begin: it names the point from
 * which the recognizer listened, which may lie long before anybody spoke.
 */
const FIRST_WORDS_MS = 800;

/** The lines of a call by their place in time, each known by its id. */
export class Transcript {
  private readonly sorted: Signal<readonly Line[]> = signal([]);
  private readonly byId = new Map<string, Line>();
  /** The newest final that came by the feed, to be read out. */
  readonly heard: Signal<Line | null> = signal(null);

  /** In order of time; a new array whenever a line comes, goes or moves. */
  get lines(): ReadonlySignal<readonly Line[]> {
    return this.sorted;
  }

  get(id: string): Line | undefined {
    return this.byId.get(id);
  }

  /** Everything said so far, in place of what was known; lines that are here already stay the same objects. */
  replace(utterances: Utterance[]): void {
    const before = new Map(this.byId);
    this.byId.clear();
    for (const utterance of utterances) this.keep(utterance, before.get(utterance.id));
    this.sorted.value = [...this.byId.values()].sort(byPlace);
  }

  draft(draft: Draft): void {
    const known = this.byId.get(draft.id);
    if (known?.spoken.peek().kind === 'final') return;
    if (draft.text === '') {
      if (known) this.remove(known);
      return;
    }
    const startMs = known?.placeMs ?? Math.max(draft.startMs, draft.endMs - FIRST_WORDS_MS);
    const spoken: Spoken = {
      kind: 'draft',
      startMs,
      endMs: draft.endMs,
      text: draft.text,
      readable: '',
      readableSpans: [],
      confidence: null,
      words: [],
      frameArrivedAt: draft.frameArrivedAt,
    };
    if (known) known.spoken.value = spoken;
    else this.insert({ id: draft.id, speaker: draft.speaker, spoken: signal(spoken), placeMs: startMs });
  }

  utterance(utterance: Utterance): void {
    const known = this.byId.get(utterance.id);
    const line = this.keep(utterance, known);
    if (line !== known) {
      if (known) this.take(known);
      this.insert(line);
    }
    this.heard.value = line;
  }

  /** The line of this utterance: the known one where its place is still right. */
  private keep(utterance: Utterance, known: Line | undefined): Line {
    const spoken: Spoken = {
      kind: 'final',
      startMs: utterance.startMs,
      endMs: utterance.endMs,
      text: utterance.text,
      readable: utterance.readable,
      readableSpans: utterance.readableSpans,
      readableNames: utterance.readableNames ?? [],
      confidence: utterance.confidence,
      words: utterance.words,
      frameArrivedAt: utterance.frameArrivedAt ?? known?.spoken.peek().frameArrivedAt ?? null,
    };
    let line = known;
    if (line && line.placeMs === utterance.startMs) {
      line.spoken.value = spoken;
    } else {
      // The signal goes along, so that what shows the line keeps showing it.
      const signalled = known?.spoken ?? signal(spoken);
      signalled.value = spoken;
      line = { id: utterance.id, speaker: utterance.speaker, spoken: signalled, placeMs: utterance.startMs };
    }
    this.byId.set(line.id, line);
    return line;
  }

  private insert(line: Line): void {
    this.byId.set(line.id, line);
    const lines = this.sorted.peek();
    let at = lines.length;
    while (at > 0 && byPlace(lines[at - 1] as Line, line) > 0) at--;
    this.sorted.value = lines.toSpliced(at, 0, line);
  }

  private remove(line: Line): void {
    this.byId.delete(line.id);
    this.take(line);
  }

  private take(line: Line): void {
    this.sorted.value = this.sorted.peek().filter((other) => other.id !== line.id);
  }
}

function byPlace(a: Line, b: Line): number {
  return a.placeMs - b.placeMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The last line that begins at `ms` or before; undefined where all begin later. */
export function lineAt(lines: readonly Line[], ms: number): Line | undefined {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle] as Line).placeMs <= ms) from = middle + 1;
    else to = middle;
  }
  return lines[from - 1];
}
