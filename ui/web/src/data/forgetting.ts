import { type Signal, signal } from '@preact/signals';
import { ApiError, changing, request } from '../base/api';
import type { Scope } from '../base/scope';
import type { Deletion, Keeping } from './contract';

const LOOK_AGAIN_MS = 2_000;

/** How long a call's parts are kept, and the deletion that somebody asked for. */
export class CallKeeping {
  /** Null until the first answer. */
  readonly keeping: Signal<Keeping | null> = signal(null);
  readonly failure: Signal<ApiError | null> = signal(null);
  /** Whether something that was asked for has no answer yet. */
  readonly busy = signal(false);

  constructor(
    private readonly scope: Scope,
    private readonly callId: string,
  ) {
    void this.look();
  }

  /** Asks for the deletion of the call, or of the person with all their calls. */
  delete(what: 'call' | 'person'): Promise<void> {
    const rest = what === 'person' ? '/person' : '';
    return this.change(async () => {
      const deletion = await request<Deletion>(this.path(rest), { method: 'DELETE', ...changing() });
      this.keeping.value = { ...this.keeping.value, deletion };
      this.follow();
    });
  }

  undo(): Promise<void> {
    return this.change(async () => {
      await request(this.path('/deletion'), { method: 'DELETE', ...changing() });
      this.keeping.value = { ...this.keeping.value, deletion: null };
    });
  }

  private async change(task: () => Promise<void>): Promise<void> {
    this.busy.value = true;
    this.failure.value = null;
    try {
      await task();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      if (!this.scope.closed) this.failure.value = cause;
    } finally {
      this.busy.value = false;
    }
  }

  private async look(): Promise<void> {
    try {
      const keeping = await request<Keeping>(this.path('/keeping'), { signal: this.scope.signal });
      if (this.scope.closed) return;
      this.keeping.value = keeping;
      this.follow();
    } catch (cause) {
      if (!(cause instanceof ApiError) && !this.scope.closed) throw cause;
    }
  }

  /** A deletion is looked after until it is over; the feed tells of its end. */
  private follow(): void {
    if (this.keeping.value?.deletion) this.scope.after(LOOK_AGAIN_MS, () => void this.look());
  }

  private path(rest: string): string {
    return `/api/calls/${encodeURIComponent(this.callId)}${rest}`;
  }
}
