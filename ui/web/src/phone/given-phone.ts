import { vi } from 'vitest';
import { Scope } from '../base/scope';
import type { Call } from '../data/contract';
import { FakeServer } from '../testing/fake-server';
import { aCall } from '../testing/records';
import type { Heard } from './driver';
import type { FarSide } from './far-side';
import type { CallNews } from './known-calls';
import { Phone } from './phone';
import { practiceFarSide, RecordedSocket } from './recorded-line';
import type { Ending } from './state';

export const NUMBER = '+14155550123';

/** A phone for tests, whose line and server a test plays. */
export class GivenPhone {
  private version = 0;

  private constructor(
    readonly phone: Phone,
    readonly far: FarSide,
    readonly server: FakeServer,
    private readonly scope: Scope,
  ) {}

  static async start(): Promise<GivenPhone> {
    const server = new FakeServer();
    const scope = new Scope();
    server.answer('/api/phone/token', { token: 'token 1', expiresAt: '2100-01-01T00:00:00Z' }, 201);
    server.answer('/api/phone/calls', { permit: 'permit', number: NUMBER }, 201);
    server.answer('/api/phone/calls/CA5/answer', { callId: 'CA5' });
    let hears: Heard = () => {};
    const far = await practiceFarSide((event) => hears(event));
    const phone = new Phone(scope, async (heard) => {
      hears = heard;
      return far.driver;
    });
    const given = new GivenPhone(phone, far, server, scope);
    await vi.waitFor(() => RecordedSocket.at('/api/practice/phone'));
    far.registers();
    given.line().opens();
    return given;
  }

  close(): void {
    this.scope.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }

  line(): RecordedSocket {
    return RecordedSocket.at('/api/phone/line');
  }

  /** The line tells of a call; of one that this phone has, unless `news` says otherwise. */
  told(call: Partial<Call>, news: Partial<CallNews> = {}): void {
    const told = aCall({ id: 'CA1', version: ++this.version, number: NUMBER, ...call });
    this.line().says({ type: 'call', call: told, mine: true, line: true, ...news });
  }

  async dialing(): Promise<void> {
    await this.phone.dial(NUMBER);
    this.far.connects('CA1');
  }

  async talking(): Promise<void> {
    await this.dialing();
    this.told({ state: 'live' });
  }

  is(): string {
    return this.phone.state.value.is;
  }

  how(): Ending | null {
    const state = this.phone.state.value;
    return state.is === 'over' ? state.how : null;
  }

  /** The last that the line was told of whether the phone can ring. */
  canRing(): boolean {
    return (this.line().sent.at(-1) as { ready?: boolean } | undefined)?.ready === true;
  }

  asked(path: string): number {
    return this.server.asked.filter((one) => one === path).length;
  }
}
