import { effect, signal } from '@preact/signals';
import { ApiError, refusalOf, request } from '../base/api';
import { Scope } from '../base/scope';
import { session } from './session';

/** Who is heard on the left channel, or on the only one. */
export type Left = 'sdr' | 'customer';

/** What holds for all recordings that are imported together. */
export interface Wish {
  /** The other side's number in E.164; empty where it is not known. */
  lead: string;
  left: Left;
}

export type Step =
  | { is: 'waiting' }
  | { is: 'uploading' | 'reading' | 'transcribing'; share: number }
  | { is: 'done'; callId: string; known: boolean }
  | { is: 'failed'; error: ApiError | null; problem: string };

/** One file on its way to a call. */
export interface Item {
  key: number;
  file: File;
  step: Step;
  /** Its call, once it is known. */
  callId: string | null;
}

interface Progress {
  state: 'reading' | 'transcribing' | 'done' | 'failed';
  share: number;
  problem: string | null;
}

const AT_ONCE = 2;
const ASK_EVERY_MS = 1_500;

/** Uploads of recordings, two at a time, and what becomes of them. */
export class Imports {
  readonly items = signal<Item[]>([]);
  private uploading = 0;
  private next = 0;

  private scope = new Scope();

  /** Ends everything, and forgets it. */
  clear(): void {
    if (this.items.value.length === 0) return;
    this.scope.close();
    this.scope = new Scope();
    this.items.value = [];
    this.wishes.clear();
  }

  add(files: Iterable<File>, wish: Wish): void {
    const added = [...files].map((file): [Item, Wish] => [
      { key: this.next++, file, step: { is: 'waiting' }, callId: null },
      wish,
    ]);
    this.items.value = [...this.items.value, ...added.map(([item]) => item)];
    for (const [item] of added) this.wishes.set(item.key, wish);
    this.begin();
  }

  /** Tries one again that failed. */
  again(item: Item): void {
    this.set(item.key, { is: 'waiting' });
    this.begin();
  }

  /** Whether something is still being sent, which ends with the page. */
  get sending(): boolean {
    return this.items.value.some((item) => item.step.is === 'waiting' || item.step.is === 'uploading');
  }

  private readonly wishes = new Map<number, Wish>();

  private begin(): void {
    while (this.uploading < AT_ONCE) {
      const item = this.items.value.find((one) => one.step.is === 'waiting');
      if (!item) return;
      this.uploading++;
      this.set(item.key, { is: 'uploading', share: 0 });
      void this.send(item).finally(() => {
        this.uploading--;
        this.begin();
      });
    }
  }

  private async send(item: Item): Promise<void> {
    const scope = this.scope;
    try {
      const wish = this.wishes.get(item.key) ?? { lead: '', left: 'sdr' };
      const accepted = await upload(item.file, wish, scope.signal, (share) =>
        this.set(item.key, { is: 'uploading', share }),
      );
      this.set(item.key, { is: 'reading', share: 0 }, accepted.callId);
      void this.follow(item.key, accepted, scope);
    } catch (cause) {
      this.failed(item.key, cause, scope);
    }
  }

  private async follow(key: number, { callId, known }: Accepted, scope: Scope): Promise<void> {
    try {
      for (;;) {
        const progress = await request<Progress>(`/api/imports/${encodeURIComponent(callId)}`, {
          signal: scope.signal,
        });
        if (progress.state === 'done') return this.set(key, { is: 'done', callId, known });
        if (progress.state === 'failed')
          return this.set(key, { is: 'failed', error: null, problem: progress.problem ?? '' });
        this.set(key, { is: progress.state, share: progress.share });
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      }
    } catch (cause) {
      this.failed(key, cause, scope);
    }
  }

  private failed(key: number, cause: unknown, scope: Scope): void {
    if (scope.closed) return;
    if (!(cause instanceof ApiError)) throw cause;
    this.set(key, { is: 'failed', error: cause, problem: cause.message });
  }

  private set(key: number, step: Step, callId?: string): void {
    this.items.value = this.items.value.map((item) =>
      item.key === key ? { ...item, step, callId: callId ?? item.callId } : item,
    );
  }
}

/** Those of this browser's page: they go on whatever is shown meanwhile. */
export const imports = new Imports();

// Whoever signs in next has nothing to do with them.
effect(() => {
  if (session.state.value.is === 'signed_out') imports.clear();
});

interface Accepted {
  callId: string;
  known: boolean;
}

/** Sends a file as it is; by XMLHttpRequest, since fetch does not tell how far an upload is. */
function upload(
  file: File,
  wish: Wish,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Accepted> {
  const query = new URLSearchParams({
    left: wish.left,
    startedAt: new Date(file.lastModified).toISOString(),
  });
  if (wish.lead) query.set('lead', wish.lead);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    signal.addEventListener('abort', () => sending.abort());
    sending.upload.onprogress = (event) => progress(event.total > 0 ? event.loaded / event.total : 0);
    sending.onerror = () => reject(new ApiError(0, 'unreachable', 'The server cannot be reached.'));
    sending.onabort = sending.onerror;
    sending.onload = () => {
      const wait = Number(sending.getResponseHeader('Retry-After') ?? Number.NaN);
      if (sending.status < 300) resolve(JSON.parse(sending.responseText) as Accepted);
      else reject(refusalOf(sending.status, sending.responseText, wait));
    };
    sending.open('POST', `/api/imports?${query}`);
    sending.setRequestHeader('X-Baton', 'web');
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.send(file);
  });
}
