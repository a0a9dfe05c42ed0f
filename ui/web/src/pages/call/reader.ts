import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { moveFocus, useKeys } from '../../base/keys';
import type { Playback } from '../../base/playback';
import type { CallOnPage } from '../../data/call-page';
import type { Evidence } from '../../data/contract';
import { quoteOf } from '../../data/quote';
import { lineAt } from '../../data/transcript';
import { wording } from '../../data/wording';

const STEP_MS = 5_000;

/** Where in the call the reader is: what plays, what was pointed at, whether the page follows along. */
export interface Reader {
  readonly playback: Playback | null;
  /** Id of the line that is being played. */
  readonly playing: ReadonlySignal<string | null>;
  /** The line last pointed at from elsewhere on the page; a new object each time. */
  readonly shown: Signal<{ id: string } | null>;
  /** Whether the page scrolls along with what is spoken or played. */
  readonly following: Signal<boolean>;
  /** Plays from a line's start; without a recording nothing happens. */
  playLine(id: string): void;
  /** Goes to a time: the line spoken then is shown, and the recording goes there. */
  goTo(ms: number): void;
  /** Goes to a second, and shows the line that is spoken at its end: it may begin within. */
  goToSecond(ms: number): void;
  /** Shows the line spoken at a time, and plays from then where there is a recording. */
  show(ms: number): void;
  /** The words of evidence as the transcript beside has them. */
  quote(evidence: Evidence): string;
}

export function useReader(page: CallOnPage, playback: Playback | null): Reader {
  const reader = useMemo(() => readerOf(page, playback), [page, playback]);
  useEffect(() => {
    // A live call is followed from the start; a recording once it plays.
    if (!playback) reader.following.value = page.call.peek()?.state !== 'ended';
  }, [reader]);
  usePointedAt(page, reader);
  useKeys({
    j: () => move(reader, 1),
    k: () => move(reader, -1),
    ArrowDown: () => (inTranscript() ? move(reader, 1) : false),
    ArrowUp: () => (inTranscript() ? move(reader, -1) : false),
    ArrowLeft: () => playing(reader, (it) => it.by(-STEP_MS)),
    ArrowRight: () => playing(reader, (it) => it.by(STEP_MS)),
    ' ': () => playing(reader, (it) => it.toggle()),
    '<': () => playing(reader, (it) => it.changeSpeed(-1)),
    '>': () => playing(reader, (it) => it.changeSpeed(1)),
    n: () => {
      reader.following.value = true;
      return true;
    },
  });
  return reader;
}

/** The second that an address such as `#t=83` points at, in ms; null where it points at none. */
export function pointedAt(hash: string): number | null {
  const seconds = /^#t=(\d{1,6})$/.exec(hash)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}

/** Goes where the address points, once there are lines. */
function usePointedAt(page: CallOnPage, reader: Reader): void {
  const there = page.transcript.lines.value.length > 0;
  useEffect(() => {
    const ms = there ? pointedAt(location.hash) : null;
    if (ms !== null) reader.goToSecond(ms);
  }, [there, reader]);
}

function readerOf(page: CallOnPage, playback: Playback | null): Reader {
  const { transcript } = page;
  const shown = signal<{ id: string } | null>(null);
  const following = signal(false);
  const playing = computed(() => {
    const ms = playback?.positionMs.value ?? 0;
    if (!playback || (ms === 0 && !playback.playing.value)) return null;
    const line = lineAt(transcript.lines.value, ms);
    return line && ms < line.spoken.value.endMs + 1_000 ? line.id : null;
  });

  function point(ms: number) {
    const lines = transcript.lines.peek();
    const line = lineAt(lines, ms) ?? lines[0];
    if (!playback) following.value = false;
    if (line) shown.value = { id: line.id };
  }

  function playFrom(ms: number) {
    if (!playback) return;
    following.value = true;
    playback.playFrom(ms);
  }

  return {
    playback,
    playing,
    shown,
    following,
    playLine(id) {
      const line = transcript.get(id);
      if (line) playFrom(line.spoken.peek().startMs);
    },
    goTo(ms) {
      playback?.seek(ms);
      point(ms);
    },
    goToSecond(ms) {
      playback?.seek(ms);
      point(ms + 999);
    },
    show(ms) {
      point(ms);
      playFrom(ms);
    },
    quote(evidence) {
      return quoteOf(evidence, transcript.get(evidence.utteranceId)?.spoken.value, wording.value);
    },
  };
}

function playing(reader: Reader, act: (playback: Playback) => void): boolean {
  if (!reader.playback) return false;
  act(reader.playback);
  return true;
}

function move(reader: Reader, step: 1 | -1): true {
  // Who reads on their own is not to be scrolled away.
  reader.following.value = false;
  const id = reader.playing.peek();
  moveFocus('.line', step, id === null ? null : document.getElementById(`line-${id}`));
  return true;
}

function inTranscript(): boolean {
  return document.activeElement?.closest('.line') != null;
}
