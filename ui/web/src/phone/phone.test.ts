import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scope } from '../base/scope';
import type { Call } from '../data/contract';
import { FakeServer } from '../testing/fake-server';
import { aCall } from '../testing/records';
import type { Heard } from './driver';
import type { FarSide } from './far-side';
import { Phone } from './phone';
import { practiceFarSide, RecordedSocket } from './recorded-line';

const NUMBER = '+14155550123';

let scope: Scope;
let server: FakeServer;
let far: FarSide;
let phone: Phone;
let version = 0;

beforeEach(async () => {
  sessionStorage.clear();
  server = new FakeServer();
  scope = new Scope();
  server.answer('/api/phone/token', { token: 'token 1', expiresAt: '2100-01-01T00:00:00Z' }, 201);
  server.answer('/api/phone/calls', { permit: 'permit', number: NUMBER }, 201);
  server.answer('/api/phone/calls/CA5/answer', { callId: 'CA5' });
  await start();
});

afterEach(() => {
  scope.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start(): Promise<void> {
  let hears: Heard = () => {};
  far = await practiceFarSide((event) => hears(event));
  phone = new Phone(scope, async (heard) => {
    hears = heard;
    return far.driver;
  });
  await vi.waitFor(() => RecordedSocket.at('/api/practice/phone'));
  far.registers();
  phoneLine().opens();
}

function phoneLine(): RecordedSocket {
  return RecordedSocket.at('/api/phone/line');
}

/** The line tells of the call. */
function told(call: Partial<Call>): void {
  phoneLine().says({ type: 'call', call: aCall({ id: 'CA1', version: ++version, number: NUMBER, ...call }) });
}

async function dialing(): Promise<void> {
  await phone.dial(NUMBER);
  far.connects('CA1');
}

async function talking(): Promise<void> {
  await dialing();
  told({ state: 'live' });
}

function is(): string {
  return phone.state.value.is;
}

function how(): string | null {
  return phone.state.value.is === 'over' ? phone.state.value.how : null;
}

/** The last that the line was told of whether the phone can ring. */
function canRing(): boolean {
  return (phoneLine().sent.at(-1) as { ready?: boolean } | undefined)?.ready === true;
}

it('can ring while it is idle, and not in a call', async () => {
  expect(is()).toBe('idle');
  expect(canRing()).toBe(true);
  await dialing();
  expect(canRing()).toBe(false);
  far.ends();
  expect(canRing()).toBe(true);
});

it('goes from the wish to dial to the talk, and opens the call', async () => {
  await dialing();
  expect(is()).toBe('dialing');
  expect(phone.opened.value).toBe('CA1');
  told({ state: 'ringing' });
  expect(is()).toBe('ringing');
  told({ state: 'live' });
  expect(is()).toBe('talking');
});

it('places one call, however often dialing is pressed', async () => {
  await Promise.all([phone.dial(NUMBER), phone.dial(NUMBER), phone.dial('+14155550199')]);
  await phone.dial(NUMBER);
  expect(server.asked.filter((path) => path === '/api/phone/calls')).toHaveLength(1);
});

it('says why a number is not called', async () => {
  server.answer('/api/phone/calls', { code: 'do_not_call', message: 'No.', details: { since: 'May' } }, 409);
  await phone.dial(NUMBER);
  expect(phone.state.value).toEqual({
    is: 'refused',
    number: NUMBER,
    reason: { code: 'do_not_call', message: 'No.', details: { since: 'May' } },
  });
  phone.dismiss();
  expect(is()).toBe('idle');
});

it.each(['busy', 'no_answer', 'invalid', 'failed'] as const)(
  'says that the call ended %s',
  async (outcome) => {
    await dialing();
    told({ state: 'ended', outcome });
    far.ends();
    expect(how()).toBe(outcome);
  },
);

it('corrects what it guessed of the end by what the call says', async () => {
  await dialing();
  far.ends();
  expect(how()).toBe('canceled');
  told({ state: 'ended', outcome: 'busy' });
  expect(how()).toBe('busy');
});

it('says what the line said instead of connecting', async () => {
  await phone.dial(NUMBER);
  RecordedSocket.at('/api/practice/phone').says({ type: 'ended', message: 'Please dial in Baton.' });
  expect(phone.state.value).toMatchObject({ is: 'over', how: 'not_placed', detail: 'Please dial in Baton.' });
});

it('mutes and presses keys in a call only', async () => {
  phone.mute();
  phone.press('1');
  await talking();
  phone.mute();
  phone.press('5');
  expect(phone.state.value).toMatchObject({ is: 'talking', talk: { muted: true } });
  expect(far.was.done('CA1')).toEqual(['mute true', 'press 5']);
});

it('hangs up on the line and at Baton', async () => {
  await talking();
  phone.hangUp();
  expect(far.was.done('CA1')).toContain('hangup');
  expect(server.asked).toContain('/api/phone/calls/CA1');
  far.ends();
  expect(how()).toBe('completed');
});

it('rings, and is the one that takes the call', async () => {
  far.rings('CA9', 'CA5', '+14155550177');
  expect(phone.state.value).toMatchObject({
    is: 'incoming',
    talk: { number: '+14155550177', callId: 'CA5' },
  });
  await phone.answer();
  expect(far.was.done('CA9')).toEqual(['accept']);
  far.connects('CA9');
  expect(is()).toBe('talking');
  expect(phone.opened.value).toBe('CA5');
});

it('does not take a call that a colleague was faster to take', async () => {
  server.answer('/api/phone/calls/CA5/answer', { code: 'call_gone', message: 'Taken.' }, 409);
  far.rings('CA9', 'CA5', '+14155550177');
  told({ id: 'CA5', colleague: 'ben', state: 'ringing' });
  await phone.answer();
  expect(far.was.done('CA9')).toEqual([]);
  expect(how()).toBe('taken');
  expect(phone.opened.value).toBeNull();
});

it('stops ringing when somebody else has taken the call, or the caller has hung up', () => {
  far.rings('CA9', 'CA5', '+14155550177');
  told({ id: 'CA5', colleague: 'ben', state: 'live' });
  far.givesUp('CA9');
  expect(how()).toBe('taken');

  far.rings('CA8', 'CA6', '+14155550178');
  told({ id: 'CA6', colleague: null, state: 'ended', outcome: 'canceled' });
  far.givesUp('CA8');
  expect(how()).toBe('caller_gone');
});

it('rings nobody who is in a call', async () => {
  await talking();
  far.rings('CA9', 'CA5', '+14155550177');
  expect(is()).toBe('talking');
  expect(far.was.done('CA9')).toContain('reject');
});

it('says that the connection is lost, and goes on when it is back', async () => {
  await talking();
  far.loses();
  expect(phone.state.value).toMatchObject({ is: 'talking', reconnecting: true });
  far.comesBack();
  expect(phone.state.value).toMatchObject({ is: 'talking', reconnecting: false });
});

it('is away while it cannot ring, and idle again', () => {
  far.unregisters();
  expect(phone.state.value).toEqual({ is: 'away', why: 'network' });
  vi.advanceTimersByTime(10_000);
  far.registers();
  expect(is()).toBe('idle');
});

it('gets another token before the one it has is over, and when one is refused', async () => {
  server.answer('/api/phone/token', { token: 'token 2', expiresAt: '2100-01-01T00:00:00Z' }, 201);
  far.tokenIsRefused();
  expect(phone.state.value).toEqual({ is: 'away', why: 'token' });
  const asked = () => server.asked.filter((path) => path === '/api/phone/token').length;
  const before = asked();
  far.tokenIsRefused();
  expect(asked()).toBe(before);
  await vi.advanceTimersByTimeAsync(6_000);
  await vi.waitFor(() => expect(far.was.renewed()).toBe('token 2'));
  expect(asked()).toBe(before + 1);
  far.registers();
  expect(is()).toBe('idle');
});

it('goes on with a microphone that is missing, and says so', async () => {
  await dialing();
  far.hasNoMicrophone();
  expect(is()).toBe('dialing');
  expect(phone.notice.value).toBe('no_microphone');
});

it('hangs up when the page is left, and says so on the one that comes after', async () => {
  await talking();
  window.dispatchEvent(new Event('pagehide'));
  expect(server.asked).toContain('/api/phone/calls/CA1');
  expect(far.was.closed()).toBe(true);
  scope.close();

  scope = new Scope();
  await start();
  expect(phone.state.value).toMatchObject({ is: 'over', how: 'tab_closed', talk: { callId: 'CA1' } });
});
