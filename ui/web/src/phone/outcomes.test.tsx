import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
const TIMES = { there: '03:12', from: '08:00', to: '21:00' };

async function refused(answer: object): Promise<string> {
  given.server.answer('/api/phone/calls', answer, 409);
  await given.phone.dial(NUMBER);
  const state = given.phone.state.value;
  if (state.is !== 'refused') throw new Error(state.is);
  render(<Refused phone={given.phone} state={state} />, root);
  return root.querySelector('p')?.textContent ?? '';
}

it("shows the callee's time of quiet hours as the server tells it, in the reader's language", async () => {
  expect(await refused({ ...QUIET, details: TIMES })).toBe(QUIET.message);
  switchLanguage('zh-CN');
  given.phone.dismiss();
  expect(await refused({ ...QUIET, details: TIMES })).toBe(
    '对方当地时间是 03:12。请在当地 08:00 至 21:00 之间拨打。',
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
