import type { Heard, PhoneDriver } from './driver';
import { type OpenSound, openBrowserSound, type PracticeSound } from './practice-sound';
import { type Bell, Ringer } from './ringer';

/** What the practice line says; docs/practice-line.md. */
export type LineMessage =
  | { type: 'registered' }
  | { type: 'error'; code: string }
  | { type: 'incoming'; leg: string; call: string; from: string }
  | { type: 'canceled'; leg: string }
  | { type: 'accepted'; leg: string }
  | { type: 'ended'; leg?: string; message?: string };

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
const GOODBYE = 1_000;

export async function openPracticeDriver(heard: Heard): Promise<PhoneDriver> {
  return new PracticeDriver(heard, openBrowserSound, new Ringer());
}

/** The practice line: audio goes over the WebSocket that carries the signals, too. */
export class PracticeDriver implements PhoneDriver {
  private socket: WebSocket | null = null;
  private token = '';
  private leg: string | null = null;
  private connected = false;
  private muted = false;
  private microphone = false;
  /** Whether the leg has stood before. */
  private resumed = false;
  private sound: PracticeSound | null = null;
  private attempts = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private readonly ringing = new Set<string>();

  constructor(
    private readonly heard: Heard,
    private readonly openSound: OpenSound,
    private readonly bell: Bell,
  ) {}

  register(token: string): void {
    this.token = token;
    this.open();
  }

  renew(token: string): void {
    this.token = token;
    if (this.socket?.readyState === WebSocket.OPEN) this.send({ type: 'register', token });
    else this.open();
  }

  connect(permit: string, number: string): void {
    if (this.leg !== null) return;
    if (this.socket?.readyState !== WebSocket.OPEN) {
      this.heard({ is: 'fault', fault: 'network' });
      this.heard({ is: 'disconnected', message: '' });
      return;
    }
    this.begin('', { type: 'connect', permit, to: number });
  }

  accept(leg: string): void {
    if (this.leg !== null || !this.ringsNoMore(leg)) return;
    this.begin(leg, { type: 'accept', leg });
  }

  reject(leg: string): void {
    if (this.ringsNoMore(leg)) this.send({ type: 'reject', leg });
  }

  hangUp(): void {
    if (this.leg !== null) this.send({ type: 'hangup' });
  }

  mute(on: boolean): void {
    if (this.leg === null) return;
    this.muted = on;
    this.sound?.mute(on);
    this.send({ type: 'mute', muted: on });
    this.heard({ is: 'muted', muted: on });
  }

  press(keys: string): void {
    if (this.leg !== null) this.send({ type: 'digits', digits: keys });
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.endSound();
    this.bell.stop();
    this.socket?.close(GOODBYE);
    this.socket = null;
  }

  private open(): void {
    clearTimeout(this.retry);
    if (this.closed || (this.socket && this.socket.readyState <= WebSocket.OPEN)) return;
    const address = new URL('/api/practice/phone', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    socket.addEventListener('open', () => {
      this.attempts = 0;
      this.send({ type: 'register', token: this.token });
      if (this.leg)
        this.send({ type: 'resume', leg: this.leg, muted: this.muted, microphone: this.microphone });
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (typeof data === 'string') this.received(JSON.parse(data) as LineMessage);
      else this.sound?.play(data);
    });
    socket.addEventListener('close', () => {
      if (this.socket === socket) this.lost();
    });
  }

  private lost(): void {
    this.socket = null;
    if (this.closed) return;
    this.heard({ is: 'unregistered' });
    for (const leg of [...this.ringing]) {
      this.ringsNoMore(leg);
      this.heard({ is: 'canceled', leg });
    }
    if (this.leg && this.connected) {
      this.connected = false;
      this.heard({ is: 'reconnecting' });
    } else if (this.leg === '') {
      this.over('');
    }
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.attempts++, LONGEST_WAIT_MS);
    this.retry = setTimeout(() => this.open(), wait);
  }

  private received(message: LineMessage): void {
    switch (message.type) {
      case 'registered':
        this.heard({ is: 'registered' });
        break;
      case 'error':
        this.heard({ is: 'token_wanted' });
        this.heard({ is: 'fault', fault: 'token' });
        break;
      case 'incoming':
        this.ringing.add(message.leg);
        this.bell.ring();
        this.heard({ is: 'incoming', leg: message.leg, callId: message.call, from: message.from });
        break;
      case 'canceled':
        if (this.ringsNoMore(message.leg)) this.heard({ is: 'canceled', leg: message.leg });
        break;
      case 'accepted':
        this.accepted(message.leg);
        break;
      case 'ended':
        if (this.leg !== null && (!message.leg || !this.leg || this.leg === message.leg)) {
          this.over(message.message ?? '');
        }
        break;
    }
  }

  private accepted(leg: string): void {
    if (this.leg === null || this.connected) return;
    const again = this.leg === leg && this.resumed;
    this.leg = leg;
    this.connected = true;
    this.resumed = true;
    this.heard(again ? { is: 'reconnected' } : { is: 'connected', leg });
  }

  /** Whether it did ring. */
  private ringsNoMore(leg: string): boolean {
    const rang = this.ringing.delete(leg);
    if (this.ringing.size === 0) this.bell.stop();
    return rang;
  }

  /** The line is asked first: it takes a browser long to open its sound. */
  private begin(leg: string, ask: object): void {
    this.leg = leg;
    this.connected = false;
    this.resumed = false;
    this.muted = false;
    this.microphone = false;
    this.send(ask);
    this.sound = this.openSound({
      opened: () => {
        this.microphone = true;
        this.send({ type: 'microphone', on: true });
      },
      spoken: (frame) => {
        if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(frame);
      },
      fault: (fault) => this.heard({ is: 'fault', fault }),
      changed: () => this.heard({ is: 'device_changed' }),
    });
  }

  private over(message: string): void {
    this.leg = null;
    this.connected = false;
    this.endSound();
    this.heard({ is: 'disconnected', message });
  }

  private endSound(): void {
    this.sound?.close();
    this.sound = null;
  }

  private send(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
