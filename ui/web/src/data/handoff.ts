import { batch, type Signal, signal } from '@preact/signals';
import { ApiError, changing, request } from '../base/api';
import { Feed } from '../base/feed';
import type { Scope } from '../base/scope';
import type { Call, Role } from './contract';

const RETRY_MS = 5_000;

export interface Who {
  name: string;
  displayName: string;
  /** Whether nobody comes in by this account any more. */
  gone: boolean;
}

/** A call that one colleague handed to another. */
export interface Handoff {
  callId: string;
  from: Who;
  to: Who;
  words?: string | null;
  at: string;
  /** When the brief was opened first. */
  seenAt?: string | null;
  version: number;
}

export interface Taker {
  name: string;
  displayName: string;
  role: Role;
}

export interface InboxItem {
  handoff: Handoff;
  call: Call;
}

const at = (callId: string, to: string) =>
  `/api/calls/${encodeURIComponent(callId)}/handoffs/${encodeURIComponent(to)}`;

/** To whom a call can be handed; sales reps first. */
export async function listTakers(signal?: AbortSignal): Promise<Taker[]> {
  const init = signal ? { signal } : {};
  return (await request<{ colleagues: Taker[] }>('/api/colleagues', init)).colleagues;
}

/**
 * @param instead who has it now and is gone; null for nobody
 * @throws ApiError 409 where it was handed to them in other words
 */
export function handOff(
  callId: string,
  to: string,
  words: string,
  version = 0,
  instead: string | null = null,
): Promise<Handoff> {
  const wish = { words: words.trim() === '' ? null : words, version, ...(instead && { instead }) };
  return request(at(callId, to), { method: 'PUT', ...changing(wish) });
}

export function withdraw(callId: string, to: string): Promise<void> {
  return request(at(callId, to), { method: 'DELETE', ...changing() });
}

export function noteSeen(callId: string): Promise<Handoff> {
  return request(`/api/inbox/${encodeURIComponent(callId)}/seen`, { method: 'PUT', ...changing() });
}

/** The calls that one was handed, kept current while the scope is open. */
export class Inbox {
  /** Null until the first answer. */
  readonly items: Signal<InboxItem[] | null> = signal(null);
  /** What one handed to colleagues who are gone: nobody has it. */
  readonly unattended: Signal<InboxItem[]> = signal([]);
  /** Why there is no list; null where there is one, or none yet. */
  readonly failure: Signal<ApiError | null> = signal(null);
  readonly feed: Feed<{ changed: unknown }>;

  constructor(private readonly scope: Scope) {
    this.feed = new Feed<{ changed: unknown }>(
      scope,
      '/api/inbox/feed',
      { changed: () => void this.load() },
      () => void this.load(),
      (error) => {
        this.failure.value = error;
      },
    );
  }

  async load(): Promise<void> {
    try {
      const { handoffs, unattended } = await request<{ handoffs: InboxItem[]; unattended: InboxItem[] }>(
        '/api/inbox',
        { signal: this.scope.signal },
      );
      if (this.scope.closed) return;
      batch(() => {
        this.items.value = handoffs;
        this.unattended.value = unattended;
        this.failure.value = null;
        unread.value = handoffs.filter(({ handoff }) => !handoff.seenAt).length;
      });
      this.feed.caughtUp();
    } catch (cause) {
      if (this.scope.closed) return;
      if (!(cause instanceof ApiError)) throw cause;
      this.failure.value = cause;
      this.scope.after(RETRY_MS, () => void this.load());
    }
  }
}

/** How many handoffs one has not seen yet, as far as is known. */
export const unread = signal(0);

/** Counts them anew; what cannot be counted stays as it was. */
export async function countUnread(): Promise<void> {
  try {
    unread.value = (await request<{ unread: number }>('/api/inbox/unread')).unread;
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
  }
}
