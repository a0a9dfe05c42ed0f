import { afterEach, beforeEach, expect, it } from 'vitest';
import { GivenPhone } from './given-phone';

let given: GivenPhone;

beforeEach(async () => {
  sessionStorage.clear();
  given = await GivenPhone.start();
});

afterEach(() => given.close());

it('rings, and is the one that takes the call', async () => {
  given.far.rings('CA9', 'CA5', '+14155550177');
  expect(given.phone.state.value).toMatchObject({
    is: 'incoming',
    talk: { number: '+14155550177', callId: 'CA5' },
  });
  await given.phone.answer();
  expect(given.far.was.done('CA9')).toEqual(['accept']);
  given.far.connects('CA9');
  expect(given.is()).toBe('talking');
  expect(given.phone.opened.value).toBe('CA5');
});

it('does not take a call that a colleague was faster to take', async () => {
  given.server.answer('/api/phone/calls/CA5/answer', { code: 'call_gone', message: 'Taken.' }, 409);
  given.far.rings('CA9', 'CA5', '+14155550177');
  given.told({ id: 'CA5', colleague: 'ben', state: 'ringing' }, { mine: false, line: false });
  await given.phone.answer();
  expect(given.far.was.done('CA9')).toEqual([]);
  expect(given.how()).toBe('taken');
  expect(given.phone.opened.value).toBeNull();
});

it.each([
  ['a colleague has taken the call', 'taken', { colleague: 'ben', state: 'live' }, false],
  ['they took it in another tab', 'answered_elsewhere', { colleague: 'dana', state: 'live' }, true],
  ['the caller has hung up', 'caller_gone', { colleague: null, state: 'ended', outcome: 'canceled' }, false],
] as const)('stops ringing when %s', (_, how, call, mine) => {
  given.far.rings('CA9', 'CA5', '+14155550177');
  given.told({ id: 'CA5', direction: 'inbound', ...call }, { mine, line: mine });
  given.far.givesUp('CA9');
  expect(given.how()).toBe(how);
});

it('shows the call that was taken in another tab once that was read', () => {
  given.far.rings('CA9', 'CA5', '+14155550177');
  given.told({ id: 'CA5', direction: 'inbound', colleague: 'dana', state: 'live' });
  given.far.givesUp('CA9');
  given.phone.dismiss();
  expect(given.phone.state.value).toMatchObject({ is: 'elsewhere', talk: { callId: 'CA5' } });
});

it('lets a call that is declined ring on elsewhere', () => {
  given.far.rings('CA9', 'CA5', '+14155550177');
  given.phone.decline();
  expect(given.far.was.done('CA9')).toEqual(['reject']);
  expect(given.asked('/api/phone/calls/CA5')).toBe(1);
  expect(given.is()).toBe('idle');
});

it('rings nobody who is in a call', async () => {
  await given.talking();
  given.far.rings('CA9', 'CA5', '+14155550177');
  expect(given.is()).toBe('talking');
  expect(given.far.was.done('CA9')).toContain('reject');
});
