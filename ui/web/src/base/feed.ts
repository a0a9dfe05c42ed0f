import { type Signal, signal } from '@preact/signals';
import { createParser } from 'eventsource-parser';
import { ApiError, send } from './api';
import type { Scope } from './scope';

/**
 * How a feed's connection is: `catching_up` from the connection until what was missed is here,
 * `resting` while nobody looks, `closed` when it will not be opened again.
 */
export type Connection =
  | 'connecting'
  | 'catching_up'
  | 'connected'
  | 'reconnecting'
  | 'offline'
  | 'resting'
  | 'closed';

/** What to do with each kind of event, by the event's name. */
export type Handlers<Events> = { [Name in keyof Events]: (data: Events[Name]) => void };

/** The server sends a comment every 15 s: silence this long means that the connection is dead. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Server-sent events of one address, connected again when lost.
 *
 * It reads the stream by `fetch`, as `EventSource` tells neither the status of a refusal nor of a
 * connection that has gone silent.
 */
export class Feed<Events> {
  readonly connection: Signal<Connection> = signal('connecting');
  /** Why the last attempt to connect failed; null once one succeeds. */
  readonly trouble: Signal<ApiError | null> = signal(null);
  private sparing = false;
  private attempts = 0;
  private current: Scope | null = null;

  /**
   * @param opened called at each connection, before its events
   * @param refused called with an answer that asking again would not change; the feed is closed
   */
  constructor(
    private readonly scope: Scope,
    private readonly path: string,
    private readonly handlers: Handlers<Events>,
    private readonly opened: () => void,
    private readonly refused: (error: ApiError) => void,
  ) {
    scope.listen(window, 'offline', () => this.lost('offline'));
    scope.listen(window, 'online', () => this.connect());
    scope.listen(document, 'visibilitychange', () => {
      const waits = this.connection.value === 'reconnecting' || this.connection.value === 'resting';
      if (document.visibilityState === 'visible' && waits) this.connect();
      else this.rest();
    });
    this.connect();
  }

  /** To be called once everything missed before the connection is here. */
  caughtUp(): void {
    if (this.connection.value === 'catching_up') this.connection.value = 'connected';
  }

  /** From now on there is a connection only while the page is looked at: browsers have few of them. */
  spare(): void {
    this.sparing = true;
    this.rest();
  }

  private rest(): void {
    if (!this.sparing || document.visibilityState === 'visible' || this.connection.value === 'closed') return;
    this.current?.close();
    this.connection.value = 'resting';
  }

  /** Ends the feed for good. */
  close(): void {
    this.connection.value = 'closed';
    this.current?.close();
  }

  private connect(): void {
    if (this.connection.value === 'closed' || this.scope.closed) return;
    this.current?.close();
    const attempt = this.scope.child();
    this.current = attempt;
    this.read(attempt).catch((cause: unknown) => {
      if (attempt.closed) return;
      if (cause instanceof ApiError) this.trouble.value = cause;
      if (cause instanceof ApiError && cause.status >= 400 && cause.status < 500 && cause.status !== 429) {
        this.close();
        this.refused(cause);
      } else {
        this.lost(navigator.onLine ? 'reconnecting' : 'offline');
      }
    });
  }

  private async read(attempt: Scope): Promise<void> {
    let hush = attempt.after(SILENCE_MS, () => this.lost('reconnecting'));
    const response = await send(this.path, {
      headers: { Accept: 'text/event-stream' },
      signal: attempt.signal,
    });
    const reader = response.body?.getReader();
    if (!reader) throw new ApiError(0, 'unreachable', 'The feed has no content.');
    this.attempts = 0;
    this.trouble.value = null;
    this.connection.value = 'catching_up';
    this.opened();
    const parser = createParser({ onEvent: (event) => this.dispatch(event.event, event.data) });
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (attempt.closed) return;
      if (done) break;
      hush();
      hush = attempt.after(SILENCE_MS, () => this.lost('reconnecting'));
      parser.feed(decoder.decode(value, { stream: true }));
    }
    this.lost('reconnecting');
  }

  private dispatch(name: string | undefined, data: string): void {
    const handler = this.handlers[name as keyof Events];
    if (handler && this.connection.value !== 'closed') handler(JSON.parse(data));
  }

  private lost(how: 'reconnecting' | 'offline'): void {
    if (this.connection.value === 'closed' || this.connection.value === 'resting') return;
    this.current?.close();
    this.connection.value = how;
    if (how === 'offline') return;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.attempts++, LONGEST_WAIT_MS);
    const waiting = this.scope.child();
    this.current = waiting;
    waiting.after(wait * (0.75 + Math.random() / 2), () => this.connect());
  }
}
