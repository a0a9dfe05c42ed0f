import { afterEach, beforeEach, expect, it } from 'vitest';
import { GivenPhone, NUMBER } from './given-phone';
import { RecordedSocket } from './recorded-line';

let given: GivenPhone;

beforeEach(async () => {
  sessionStorage.clear();
  given = await GivenPhone.start();
});

afterEach(() => given.close());

it('goes from the wish to dial to the talk, and opens the call', async () => {
  await given.dialing();
  expect(given.is()).toBe('dialing');
  expect(given.phone.opened.value).toBe('CA1');
  given.told({ state: 'ringing' });
  expect(given.is()).toBe('ringing');
  given.told({ state: 'live' });
  expect(given.is()).toBe('talking');
});

it('places one call, however often dialing is pressed', async () => {
  const { phone } = given;
  await Promise.all([phone.dial(NUMBER), phone.dial(NUMBER), phone.dial('+14155550199')]);
  await phone.dial(NUMBER);
  expect(given.asked('/api/phone/calls')).toBe(1);
});

it('says why a number is not called, and calls it all the same once it may', async () => {
  given.server.answer('/api/phone/calls', { code: 'do_not_call', message: 'No.', details: { by: 'x' } }, 409);
  await given.phone.dial(NUMBER, 'CA7');
  expect(given.phone.state.value).toEqual({
    is: 'refused',
    number: NUMBER,
    missedCall: 'CA7',
    reason: { code: 'do_not_call', message: 'No.', details: { by: 'x' } },
  });
  given.server.answer('/api/phone/calls', { permit: 'permit', number: NUMBER }, 201);
  await given.dialing();
  expect(given.is()).toBe('dialing');
});

it('is idle again once a refusal is put away', async () => {
  given.server.silence('/api/phone/calls');
  await given.phone.dial(NUMBER);
  expect(given.phone.state.value).toMatchObject({ is: 'refused', reason: { code: 'unreachable' } });
  given.phone.dismiss();
  expect(given.is()).toBe('idle');
});

it.each(['busy', 'no_answer', 'invalid', 'failed'] as const)(
  'says that the call ended %s',
  async (outcome) => {
    await given.dialing();
    given.told({ state: 'ended', outcome });
    given.far.ends();
    expect(given.how()).toBe(outcome);
  },
);

it('corrects what it guessed of the end by what the call says', async () => {
  await given.dialing();
  given.far.ends();
  expect(given.how()).toBe('canceled');
  given.told({ state: 'ended', outcome: 'busy' });
  expect(given.how()).toBe('busy');
});

it('says what the line said instead of connecting', async () => {
  await given.phone.dial(NUMBER);
  RecordedSocket.at('/api/practice/phone').says({ type: 'ended', message: 'Please dial in Baton.' });
  expect(given.phone.state.value).toMatchObject({
    is: 'over',
    how: 'not_placed',
    detail: 'Please dial in Baton.',
  });
});

it('says that there is no microphone where the call did not come about for that', async () => {
  await given.phone.dial(NUMBER);
  given.far.refusesMicrophone();
  given.far.ends();
  expect(given.how()).toBe('microphone_refused');
});

it('goes on with a microphone that is missing, and says so', async () => {
  await given.dialing();
  given.far.hasNoMicrophone();
  expect(given.is()).toBe('dialing');
  expect(given.phone.notice.value).toBe('no_microphone');
  given.told({ state: 'live' });
  given.far.ends();
  expect(given.how()).toBe('completed');
});

it('mutes and presses keys in a call only', async () => {
  given.phone.mute();
  given.phone.press('1');
  await given.talking();
  given.phone.mute();
  given.phone.press('5');
  expect(given.phone.state.value).toMatchObject({ is: 'talking', talk: { muted: true } });
  expect(given.far.was.done('CA1')).toEqual(['mute true', 'press 5']);
});

it('hangs up on the line and at Baton', async () => {
  await given.talking();
  given.phone.hangUp();
  expect(given.far.was.done('CA1')).toContain('hangup');
  expect(given.asked('/api/phone/calls/CA1')).toBe(1);
  given.far.ends();
  expect(given.how()).toBe('completed');
});

it('says that the connection is lost, and goes on when it is back', async () => {
  await given.talking();
  given.far.loses();
  expect(given.phone.state.value).toMatchObject({ is: 'talking', reconnecting: true });
  given.far.comesBack();
  expect(given.phone.state.value).toMatchObject({ is: 'talking', reconnecting: false });
});

it('hangs up when the page is left, and says so on the one that comes after', async () => {
  await given.talking();
  window.dispatchEvent(new Event('pagehide'));
  expect(given.asked('/api/phone/calls/CA1')).toBe(1);
  expect(given.far.was.closed()).toBe(true);
  given.close();

  given = await GivenPhone.start();
  expect(given.phone.state.value).toMatchObject({ is: 'over', how: 'tab_closed', talk: { callId: 'CA1' } });
});

it('asks before a page with a call is left', async () => {
  const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(true);
  await given.talking();
  expect(leave()).toBe(false);
});
