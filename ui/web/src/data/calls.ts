import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { ApiError, request } from '../base/api';
import { Feed } from '../base/feed';
import type { Scope } from '../base/scope';
import type { Call, CallsFeedEvents } from './contract';

const RETRY_MS = 5_000;

interface CallList {
  calls: Call[];
  more: boolean;
}

/** All calls, newest first, kept current while the scope is open. */
export class Calls {
  /** Null until the first answer. */
  readonly list: ReadonlySignal<Call[] | null>;
  /** Why there is no list; null where there is one, or none yet. */
  readonly failure: Signal<ApiError | null> = signal(null);
  readonly more = signal(false);
  /** Whether older ones are on their way. */
  readonly loading = signal(false);
  /** Why older ones could not be had. */
  readonly olderFailure: Signal<ApiError | null> = signal(null);
  readonly feed: Feed<CallsFeedEvents>;
  private readonly byId: Signal<ReadonlyMap<string, Call>> = signal(new Map());
  private readonly listed = signal(false);
  private cancelRetry = () => {};

  constructor(private readonly scope: Scope) {
    this.list = computed(() => (this.listed.value ? [...this.byId.value.values()].sort(newestFirst) : null));
    this.feed = new Feed<CallsFeedEvents>(
      scope,
      '/api/calls/feed',
      {
        call: (call) => this.put([call]),
        gone: ({ id }) => this.remove(id),
        deleted: ({ callId }) => this.remove(callId),
      },
      () => void this.load(),
      (error) => {
        this.failure.value = error;
      },
    );
    // The list does not wait for the feed.
    void this.load();
  }

  /** Asks for the newest calls and adds them to what is known. */
  async load(): Promise<void> {
    try {
      const { calls, more } = await this.fetch('/api/calls');
      if (this.scope.closed) return;
      batch(() => {
        // So much happened meanwhile that calls between these and the known ones are missing.
        const gap = more && !calls.some((call) => this.byId.value.has(call.id));
        if (gap) this.byId.value = new Map();
        if (gap || !this.listed.value) this.more.value = more;
        this.put(calls);
        this.listed.value = true;
        this.failure.value = null;
      });
      this.feed.caughtUp();
    } catch (cause) {
      this.failed(cause, this.failure);
      this.cancelRetry();
      this.cancelRetry = this.scope.after(RETRY_MS, () => void this.load());
    }
  }

  /** Asks for the calls before the oldest known. */
  async loadOlder(): Promise<void> {
    const oldest = this.list.value?.at(-1);
    if (!oldest || this.loading.value) return;
    this.loading.value = true;
    this.olderFailure.value = null;
    try {
      const { calls, more } = await this.fetch(`/api/calls?before=${encodeURIComponent(oldest.startedAt)}`);
      batch(() => {
        this.put(calls);
        this.more.value = more;
      });
    } catch (cause) {
      this.failed(cause, this.olderFailure);
    } finally {
      this.loading.value = false;
    }
  }

  private fetch(path: string): Promise<CallList> {
    return request<CallList>(path, { signal: this.scope.signal });
  }

  private failed(cause: unknown, where: Signal<ApiError | null>): void {
    if (this.scope.closed) return;
    if (!(cause instanceof ApiError)) throw cause;
    where.value = cause;
  }

  private remove(id: string): void {
    const known = new Map(this.byId.value);
    known.delete(id);
    this.byId.value = known;
  }

  /** Adds calls; of each its newest version counts. */
  private put(calls: Call[]): void {
    const known = new Map(this.byId.value);
    for (const call of calls) {
      const before = known.get(call.id);
      if (!before || before.version < call.version) known.set(call.id, call);
    }
    this.byId.value = known;
  }
}

function newestFirst(a: Call, b: Call): number {
  return Date.parse(b.startedAt) - Date.parse(a.startedAt) || (a.id < b.id ? 1 : -1);
}
