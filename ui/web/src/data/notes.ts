import { batch, type Signal, signal } from '@preact/signals';
import { ApiError, request } from '../base/api';
import type { Scope } from '../base/scope';
import type { Call, Evidence } from './contract';
import type { Handoff } from './handoff';

const RETRY_MS = 5_000;

/** One line that a person reads about a call; docs/insights.md lists the codes. */
export interface Note {
  code: string;
  value?: string | null;
  texts: Record<string, string>;
  parts: NotePart[];
  evidence: Evidence[];
}

/** A part of a line, to be set in its own way. */
export interface NotePart {
  role: 'about' | 'quote' | 'answer' | 'ask' | 'when' | 'who';
  texts: Record<string, string>;
}

export interface Criterion {
  code: string;
  slot: string;
  names: Record<string, string>;
  /** A question that would find it out. */
  asks: Record<string, string>;
}

export interface Notes {
  call: Call;
  coaching: Note[];
  brief: Note[];
  criteria: Criterion[];
  handoffs: Handoff[];
}

/** What a call leaves to do and what the next colleague should know, while the scope is open. */
export class CallNotes {
  /** Null until they are here. */
  readonly notes: Signal<Notes | null> = signal(null);
  /** Why there are none; null where there are, or none yet. */
  readonly failure: Signal<ApiError | null> = signal(null);
  private cancel = () => {};

  constructor(
    private readonly scope: Scope,
    readonly callId: string,
  ) {
    void this.load();
  }

  /** Asks for them anew, once for all that changes within a moment. */
  renew(): void {
    this.cancel();
    this.cancel = this.scope.after(200, () => void this.load());
  }

  async load(): Promise<void> {
    const path = `/api/calls/${encodeURIComponent(this.callId)}/notes`;
    try {
      const notes = await request<Notes>(path, { signal: this.scope.signal });
      if (this.scope.closed) return;
      batch(() => {
        this.notes.value = notes;
        this.failure.value = null;
      });
    } catch (cause) {
      if (this.scope.closed) return;
      if (!(cause instanceof ApiError)) throw cause;
      this.failure.value = cause;
      if (cause.status === 0 || cause.status >= 500)
        this.cancel = this.scope.after(RETRY_MS, () => void this.load());
    }
  }
}

export type NoteGroup = 'missing' | 'repeated' | 'promised' | 'comeback';

const GROUPS: readonly [NoteGroup, RegExp][] = [
  ['missing', /^gap/],
  ['repeated', /^repeat/],
  ['promised', /^promise/],
  ['comeback', /^comeback/],
];

/** The notes by what they tell, in their order; groups without any are left out. */
export function groupsOf(notes: readonly Note[]): [NoteGroup, Note[]][] {
  return GROUPS.map(([group, codes]): [NoteGroup, Note[]] => [
    group,
    notes.filter(({ code }) => codes.test(code)),
  ]).filter(([, found]) => found.length > 0);
}

export type BriefPart = 'why' | 'criteria' | 'asked' | 'open' | 'next' | 'opening';

const PARTS: readonly [BriefPart, RegExp][] = [
  ['why', /^why_now/],
  ['criteria', /^(known|not_met|contradicted|unclear|open)$/],
  ['asked', /^asked$/],
  ['open', /^(objection|question)_open$/],
  ['next', /^next/],
  ['opening', /^opening$/],
];

/**
 * The brief by what it tells; every part is there, though it may be empty. What one opens with is
 * no reason again, where there are others.
 */
export function partsOf(brief: readonly Note[]): Record<BriefPart, Note[]> {
  const parts = Object.fromEntries(
    PARTS.map(([part, codes]) => [part, brief.filter(({ code }) => codes.test(code))]),
  ) as Record<BriefPart, Note[]>;
  const opening = parts.opening[0]?.evidence[0]?.utteranceId;
  const others = parts.why.filter(({ evidence }) => evidence[0]?.utteranceId !== opening);
  return { ...parts, why: others.length > 0 ? others : parts.why };
}
