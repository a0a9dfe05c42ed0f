import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../../data/session';
import { letDialogsOpen } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { aCall } from '../../testing/records';
import { HandOff } from './hand-off';

let server: FakeServer;
let root: HTMLElement;
const changed = vi.fn();
const before = session.state.peek();
const PATH = '/api/calls/CA1/handoffs/remy';

beforeEach(async () => {
  server = new FakeServer();
  letDialogsOpen();
  const colleague = { name: 'sarah', displayName: 'Sarah', role: 'sdr' };
  session.state.value = { is: 'signed_in', colleague } as typeof session.state.value;
  server.answer('/api/colleagues', {
    colleagues: [
      { name: 'remy', displayName: 'Remy <b>', role: 'sales_rep' },
      { name: 'priya', displayName: 'Priya', role: 'sdr' },
      colleague,
    ],
  });
  root = document.body.appendChild(document.createElement('div'));
  render(<HandOff call={aCall({ state: 'ended' })} handoffs={[]} changed={changed} />, root);
  root.querySelector<HTMLElement>('[data-testid=hand-off]')?.click();
  await vi.waitFor(() => expect(takers()).not.toHaveLength(0));
});

afterEach(() => {
  render(null, root);
  root.remove();
  session.state.value = before;
  changed.mockReset();
  vi.unstubAllGlobals();
});

const takers = () => [...root.querySelectorAll<HTMLElement>('[data-taker]')].map((one) => one.dataset.taker);
const submit = () => root.querySelector<HTMLButtonElement>('[type=submit]');
const box = () => root.querySelector<HTMLInputElement>('#hand-off-search');
const dialog = () => root.querySelector('dialog');

function type(text: string): void {
  const input = box();
  if (!input) throw new Error('There is nothing to type into.');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

async function choose(): Promise<void> {
  box()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await vi.waitFor(() => expect(submit()?.disabled).toBe(false));
}

describe('HandOff', () => {
  it('offers everybody but oneself, and shows a name as text', () => {
    expect(takers()).toEqual(['remy', 'priya']);
    expect(root.querySelector('[data-taker=remy]')?.textContent).toContain('Remy <b>');
    expect(submit()?.disabled).toBe(true);
  });

  it('finds by what is typed, and forgets the choice when that changes', async () => {
    type('rem');
    await vi.waitFor(() => expect(takers()).toEqual(['remy']));
    await choose();
    type('nobody of that name');
    await vi.waitFor(() => expect(submit()?.disabled).toBe(true));
    expect(takers()).toEqual([]);
  });

  it('hands over with the words, and closes', async () => {
    server.answer(PATH, {});
    await choose();
    submit()?.click();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    expect(server.sent(PATH)).toEqual({ words: null, version: 0 });
    expect(dialog()?.open).toBe(false);
  });

  it('stays open and says why, when it was handed to them in other words', async () => {
    server.answer(PATH, { code: 'stale', message: 'Changed.' }, 409);
    await choose();
    submit()?.click();
    await vi.waitFor(() => expect(root.querySelector('dialog [role=alert]')).not.toBeNull());
    expect(dialog()?.open).toBe(true);
    expect(changed).not.toHaveBeenCalled();
  });
});
