import { vi } from 'vitest';

/** Answers `fetch` in the server's place: feeds that a test writes to, and JSON that it gives. */
export class FakeServer {
  /** Every connection to a feed so far, the newest last. */
  readonly feeds: FakeFeed[] = [];
  readonly asked: string[] = [];
  private readonly contents = new Map<string, string>();
  private readonly answers = new Map<string, () => Response | Promise<Response>>();

  constructor() {
    vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => this.fetch(path, init));
  }

  answer(path: string, body: unknown, status = 200, headers: Record<string, string> = {}): void {
    this.answers.set(path, () => new Response(JSON.stringify(body), { status, headers }));
  }

  /** What was sent there last, as JSON. */
  sent(path: string): unknown {
    return JSON.parse(this.contents.get(path) ?? 'null');
  }

  /** From now on nobody answers at this path. */
  silence(path: string): void {
    this.answers.set(path, () => Promise.reject(new TypeError('Failed to fetch')));
  }

  /** From now on the path is a feed again. */
  restore(path: string): void {
    this.answers.delete(path);
  }

  /** The newest connection to a feed. */
  get feed(): FakeFeed {
    const newest = this.feeds.at(-1);
    if (!newest) throw new Error('Nobody has connected to a feed.');
    return newest;
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    this.asked.push(path);
    if (typeof init.body === 'string') this.contents.set(path, init.body);
    const answer = this.answers.get(path);
    if (answer) return answer();
    if (!path.endsWith('/feed')) return new Response('{"code":"not_found","message":"No."}', { status: 404 });
    const feed = new FakeFeed(init.signal ?? null);
    this.feeds.push(feed);
    return new Response(feed.stream, { status: 200 });
  }
}

/** One connection to a feed. */
export class FakeFeed {
  readonly stream: ReadableStream<Uint8Array>;
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  constructor(readonly signal: AbortSignal | null) {
    this.stream = new ReadableStream({
      start: (controller) => {
        this.controller = controller;
      },
    });
    signal?.addEventListener('abort', () => this.drop());
  }

  send(event: string, data: unknown): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  write(text: string): void {
    this.controller?.enqueue(new TextEncoder().encode(text));
  }

  /** Ends the connection as a dying network does. */
  drop(): void {
    this.controller?.error(new TypeError('network error'));
    this.controller = null;
  }
}
