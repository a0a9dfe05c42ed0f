import { signal } from '@preact/signals';
import type { Scope } from '../base/scope';
import type { CallNews } from './known-calls';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** The server says something every 15 s. */
const SILENCE_MS = 40_000;

type LineMessage = { type: 'ready'; ready: boolean } | ({ type: 'call' } & CallNews) | { type: 'alive' };

/** The page's line to Baton: says that the phone can ring, and hears of its calls. Connected again when lost. */
export class Line {
  readonly connected = signal(false);
  /** Whether customers' calls ring here now, as Baton knows it. */
  readonly rings = signal(false);
  private socket: WebSocket | null = null;
  private ready = false;
  private attempts = 0;
  private hush = () => {};
  private cancelRetry = () => {};

  constructor(
    private readonly scope: Scope,
    private readonly heard: (news: CallNews) => void,
  ) {
    scope.listen(window, 'online', () => this.open());
    scope.listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') this.open();
    });
    scope.own(() => this.socket?.close(1_000));
    this.open();
  }

  /** Whether the phone can ring now. */
  announce(ready: boolean): void {
    if (ready === this.ready) return;
    this.ready = ready;
    this.send();
  }

  private open(): void {
    if (this.scope.closed || this.socket) return;
    this.cancelRetry();
    const address = new URL('/api/phone/line', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.addEventListener('open', () => {
      this.attempts = 0;
      this.connected.value = true;
      this.send();
      this.listen(socket);
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      this.listen(socket);
      const message = JSON.parse(data) as LineMessage;
      if (message.type === 'ready') this.rings.value = message.ready;
      if (message.type === 'call' && !this.scope.closed) this.heard(message);
    });
    socket.addEventListener('close', () => this.lost(socket));
  }

  /** A connection that is silent is lost, though nobody says so. */
  private listen(socket: WebSocket): void {
    this.hush();
    this.hush = this.scope.after(SILENCE_MS, () => {
      socket.close();
      this.lost(socket);
    });
  }

  private lost(socket: WebSocket): void {
    if (this.socket !== socket) return;
    this.socket = null;
    this.hush();
    if (this.scope.closed) return;
    this.connected.value = false;
    this.rings.value = false;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.attempts++, LONGEST_WAIT_MS);
    this.cancelRetry = this.scope.after(wait, () => this.open());
  }

  private send(): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ type: 'ready', ready: this.ready }));
    }
  }
}
