import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayAndTime } from '../i18n/format';
import { switchLanguage } from '../i18n/messages';
import { GivenPhone, NUMBER } from './given-phone';
import { Refused } from './outcomes';

let given: GivenPhone;
let root: HTMLElement;

beforeEach(async () => {
  given = await GivenPhone.start();
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  switchLanguage('en');
  render(null, root);
  root.remove();
  given.close();
});

const QUIET = {
  code: 'quiet_hours',
  message: 'It is 03:12 there. Call from 08:00 to 21:00, where the number is.',
};
const UNTIL = '2026-11-25T16:00:00Z';
const TIMES = { there: '03:12', zone: 'America/New_York', from: '08:00', to: '21:00', until: UNTIL };

async function refused(answer: object): Promise<string> {
  given.server.answer('/api/phone/calls', answer, 409);
  await given.phone.dial(NUMBER);
  const state = given.phone.state.value;
  if (state.is !== 'refused') throw new Error(state.is);
  render(<Refused phone={given.phone} state={state} />, root);
  return root.querySelector('p')?.textContent ?? '';
}

it("shows the callee's time of quiet hours as the server tells it, in the reader's language", async () => {
  expect(await refused({ ...QUIET, details: TIMES })).toBe(
    `It is 03:12 there (America/New_York). Call from 08:00 to 21:00, where the number is: for you, from ${dayAndTime(new Date(UNTIL))}.`,
  );
  switchLanguage('zh-CN');
  given.phone.dismiss();
  expect(await refused({ ...QUIET, details: TIMES })).toBe(
    `对方当地时间是 03:12（America/New_York）。请在当地 08:00 至 21:00 之间拨打，即您这里的 ${dayAndTime(new Date(UNTIL))} 起。`,
  );
});

it("shows the server's own sentence where it tells less, or a reason that is not known", async () => {
  expect(await refused(QUIET)).toBe(QUIET.message);
  given.phone.dismiss();
  expect(await refused({ code: 'full_moon', message: 'Not tonight.' })).toBe('Baton says: Not tonight.');
});

it('offers to try again what may go away', async () => {
  await refused({ code: 'line_taken', message: 'You are in a call already.' });
  expect(root.querySelector('.button--first')?.textContent).toBe('Call again');
});

it('calls all the same with a reason, where the server lets a reason do that, and only there', async () => {
  await refused({ ...QUIET, details: TIMES });
  expect(root.querySelector('.phone-anyway')).toBeNull();
  given.phone.dismiss();
  await refused({ ...QUIET, details: { ...TIMES, overridable: 'true' } });
  const input = root.querySelector<HTMLInputElement>('#phone-reason');
  const button = root.querySelector<HTMLButtonElement>('.phone-anyway button');
  if (!input || !button) throw new Error('no reason can be given');
  expect(button.disabled).toBe(true);
  given.server.answer('/api/phone/calls', { permit: 'p', number: NUMBER }, 201);
  input.value = '  asked for tonight ';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(() => button.disabled).toBe(false);
  button.click();
  await expect.poll(() => given.phone.state.value.is).not.toBe('refused');
  expect(given.server.sent('/api/phone/calls')).toMatchObject({
    number: NUMBER,
    reason: 'asked for tonight',
  });
});

it('says since when and why somebody is not to be called', async () => {
  const since = '2026-11-20T10:00:00Z';
  const text = await refused({ code: 'do_not_call', message: 'No.', details: { since, reason: 'asked us' } });
  expect(text).toContain(dayAndTime(new Date(since)));
  expect(text).toContain('asked us');
});
