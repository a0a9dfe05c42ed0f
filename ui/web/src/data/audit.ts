import { batch, type Signal, signal } from '@preact/signals';
import { ApiError, request } from '../base/api';
import type { Scope } from '../base/scope';
import type { AuditEntry } from './contract';

/** What the trail is searched by; empty for anything. Days are the browser's own. */
export interface AuditFilter {
  who: string;
  action: string;
  subject: string;
  from: string;
  to: string;
}

export const ANYTHING: AuditFilter = { who: '', action: '', subject: '', from: '', to: '' };

interface Page {
  entries: AuditEntry[];
  before?: number | null;
}

/** Entries of the audit trail that fit a filter, newest first. */
export class AuditTrail {
  /** Null until the first answer. */
  readonly entries: Signal<AuditEntry[] | null> = signal(null);
  /** Where to go on; null where everything was looked through. */
  readonly before: Signal<number | null> = signal(null);
  readonly loading = signal(false);
  readonly failure: Signal<ApiError | null> = signal(null);

  constructor(
    private readonly scope: Scope,
    private readonly filter: AuditFilter,
  ) {
    void this.load();
  }

  async load(): Promise<void> {
    if (this.loading.value) return;
    this.loading.value = true;
    this.failure.value = null;
    try {
      const query = parameters(this.filter);
      if (this.before.value) query.set('before', String(this.before.value));
      const page = await request<Page>(`/api/audit?${query}`, { signal: this.scope.signal });
      if (this.scope.closed) return;
      batch(() => {
        this.entries.value = [...(this.entries.value ?? []), ...page.entries];
        this.before.value = page.before ?? null;
      });
    } catch (cause) {
      if (this.scope.closed) return;
      if (!(cause instanceof ApiError)) throw cause;
      this.failure.value = cause;
    } finally {
      this.loading.value = false;
    }
  }
}

/** Where the entries that fit are as CSV. */
export function csvOf(filter: AuditFilter): string {
  return `/api/audit.csv?${parameters(filter)}`;
}

function parameters(filter: AuditFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ['who', 'action', 'subject'] as const) {
    const text = filter[name].trim();
    if (text) query.set(name, text);
  }
  if (filter.from) query.set('from', startOf(filter.from, 0));
  if (filter.to) query.set('to', startOf(filter.to, 1));
  return query;
}

/** The moment at which a day begins here, or one so many days later. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
