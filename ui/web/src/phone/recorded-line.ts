import { vi } from 'vitest';
import type { Heard } from './driver';
import type { FarSide } from './far-side';
import { type LineMessage, PracticeDriver } from './practice-driver';
import type { Hearing } from './practice-sound';

interface Sent {
  type: string;
  token?: string;
  permit?: string;
  to?: string;
  leg?: string;
  muted?: boolean;
  digits?: string;
}

/** The browser's end of a WebSocket whose other end a test plays. */
export class RecordedSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
  static all: RecordedSocket[] = [];
  readonly sent: Sent[] = [];
  binaryType = 'blob';
  readyState = RecordedSocket.CONNECTING;

  constructor(readonly url: URL | string) {
    super();
    RecordedSocket.all.push(this);
  }

  opens(): void {
    this.readyState = RecordedSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }
  says(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
  breaks(): void {
    this.readyState = RecordedSocket.CLOSED;
    this.dispatchEvent(new Event('close'));
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Sent);
  }
  close(): void {
    this.breaks();
  }

  static at(path: string): RecordedSocket {
    const newest = RecordedSocket.all.filter((one) => new URL(one.url).pathname === path).at(-1);
    if (!newest) throw new Error(`Nobody has connected to ${path}.`);
    return newest;
  }
}

/** The practice line's driver, with the line's side played by its messages. */
export async function practiceFarSide(heard: Heard): Promise<FarSide> {
  RecordedSocket.all = [];
  vi.stubGlobal('WebSocket', RecordedSocket);
  vi.useFakeTimers();
  let hearing: Hearing | null = null;
  const driver = new PracticeDriver(
    heard,
    (given) => {
      hearing = given;
      return { play: () => {}, mute: () => {}, close: () => {} };
    },
    { ring: () => {}, stop: () => {} },
  );
  const socket = () => RecordedSocket.at('/api/practice/phone');
  const says = (message: LineMessage) => socket().says(message);
  const sent = () => RecordedSocket.all.flatMap((one) => one.sent);
  let leg = '';
  return {
    driver,
    registers() {
      if (socket().readyState !== RecordedSocket.OPEN) socket().opens();
      says({ type: 'registered' });
    },
    unregisters: () => socket().breaks(),
    tokenRunsOut: () => says({ type: 'error', code: 'token' }),
    tokenIsRefused: () => says({ type: 'error', code: 'token' }),
    rings: (ringing, call, from) => says({ type: 'incoming', leg: ringing, call, from }),
    givesUp: (ringing) => says({ type: 'canceled', leg: ringing }),
    connects(connected) {
      leg = connected;
      says({ type: 'accepted', leg: connected });
    },
    loses: () => socket().breaks(),
    comesBack() {
      vi.advanceTimersByTime(10_000);
      socket().opens();
      says({ type: 'registered' });
      says({ type: 'accepted', leg });
    },
    ends: () => says({ type: 'ended', leg }),
    refusesMicrophone: () => hearing?.fault('microphone_refused'),
    hasNoMicrophone: () => hearing?.fault('no_microphone'),
    changesDevice: () => hearing?.changed(),
    was: {
      dialed() {
        const dialed = sent().findLast((one) => one.type === 'connect');
        return { permit: dialed?.permit, to: dialed?.to };
      },
      renewed: () => sent().findLast((one) => one.type === 'register')?.token,
      done: () => sent().flatMap(asDone),
      closed: () => socket().readyState === RecordedSocket.CLOSED,
    },
  };
}

function asDone({ type, muted, digits }: Sent): string[] {
  if (type === 'mute') return [`mute ${muted}`];
  if (type === 'digits') return [`press ${digits}`];
  return ['accept', 'reject', 'hangup'].includes(type) ? [type] : [];
}
