import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GivenPhone } from './given-phone';

let given: GivenPhone;

beforeEach(async () => {
  sessionStorage.clear();
  given = await GivenPhone.start();
});

afterEach(() => given.close());

it('can ring while it is idle, and not in a call', async () => {
  expect(given.is()).toBe('idle');
  expect(given.canRing()).toBe(true);
  await given.talking();
  expect(given.canRing()).toBe(false);
  given.far.ends();
  expect(given.canRing()).toBe(true);
});

it('does not delay a call by saying that it cannot ring: Baton knows by the permit', async () => {
  const said = given.line().sent.length;
  await given.dialing();
  expect(given.line().sent).toHaveLength(said);
});

it('is away while it cannot ring, and idle again', () => {
  given.far.unregisters();
  expect(given.phone.state.value).toEqual({ is: 'away', why: 'network' });
  vi.advanceTimersByTime(10_000);
  given.far.registers();
  expect(given.is()).toBe('idle');
});

it('gets another token before the one it has is over, and when one is refused', async () => {
  given.server.answer('/api/phone/token', { token: 'token 2', expiresAt: '2100-01-01T00:00:00Z' }, 201);
  given.far.tokenIsRefused();
  expect(given.phone.state.value).toEqual({ is: 'away', why: 'token' });
  const before = given.asked('/api/phone/token');
  given.far.tokenIsRefused();
  expect(given.asked('/api/phone/token')).toBe(before);
  await vi.advanceTimersByTimeAsync(6_000);
  await vi.waitFor(() => expect(given.far.was.renewed()).toBe('token 2'));
  expect(given.asked('/api/phone/token')).toBe(before + 1);
  given.far.registers();
  expect(given.is()).toBe('idle');
});

it('says that there is a call in another tab, and can hang it up', () => {
  given.told({ id: 'CA8', state: 'live', person: 'Grace' });
  expect(given.phone.state.value).toMatchObject({
    is: 'elsewhere',
    talk: { callId: 'CA8', person: 'Grace' },
  });
  expect(given.canRing()).toBe(false);
  given.phone.hangUp();
  expect(given.asked('/api/phone/calls/CA8')).toBe(1);
  given.told({ id: 'CA8', state: 'ended', outcome: 'completed' });
  expect(given.is()).toBe('idle');
  expect(given.canRing()).toBe(true);
});

it('takes no call for one in another tab that has no line, that only rings, or that it had itself', async () => {
  given.told({ id: 'CA8', state: 'live' }, { line: false });
  given.told({ id: 'CA7', state: 'ringing' }, { mine: false, line: false });
  expect(given.is()).toBe('idle');
  await given.talking();
  given.far.ends();
  given.phone.dismiss();
  given.told({ state: 'live' });
  expect(given.is()).toBe('idle');
});
