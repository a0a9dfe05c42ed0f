import { batch, type Signal, signal } from '@preact/signals';
import { ApiError, changing, request } from '../base/api';
import type { CallOnPage } from './call-page';
import type { Insight } from './contract';

export type Values = Record<string, string | number | boolean | null>;
export type Said = 'confirmed' | 'rejected' | 'noted_by_hand';

/** What a person says of the insights of a call; it counts at once. */
export class Corrections {
  /** What was said last, to be taken back; null where nothing was. */
  readonly last: Signal<Insight | null> = signal(null);
  /** Why the last word was not taken; null where it was. */
  readonly failure: Signal<ApiError | null> = signal(null);

  constructor(private readonly page: CallOnPage) {}

  say(insight: Insight, state: Said, values?: Values): Promise<boolean> {
    const wish = { version: insight.judgement?.version ?? 0, state, ...(values && { values }) };
    return this.put(insight.id, wish);
  }

  /** Notes an insight where something was said. */
  note(utteranceId: string, kind: string, values: Values): Promise<boolean> {
    const wish = { version: 0, state: 'noted_by_hand', kind, utteranceId, values };
    return this.put(`hand-${crypto.randomUUID()}`, wish);
  }

  /** Takes back what was said of an insight. */
  takeBack(insight: Insight): Promise<boolean> {
    const version = insight.judgement?.version ?? 0;
    return this.attempt(async () => {
      await request(`${this.path(insight.id)}?version=${version}`, { method: 'DELETE', ...changing() });
      this.last.value = null;
    });
  }

  forget(): void {
    batch(() => {
      this.last.value = null;
      this.failure.value = null;
    });
  }

  private put(id: string, wish: object): Promise<boolean> {
    return this.attempt(async () => {
      const counts = await request<Insight>(this.path(id), { method: 'PUT', ...changing(wish) });
      batch(() => {
        this.page.put(counts);
        this.last.value = counts;
      });
    });
  }

  private async attempt(change: () => Promise<void>): Promise<boolean> {
    this.failure.value = null;
    try {
      await change();
      return true;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      this.failure.value = cause;
      return false;
    }
  }

  private path(id: string): string {
    return `/api/calls/${encodeURIComponent(this.page.id)}/insights/${encodeURIComponent(id)}`;
  }
}
