import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Insight } from '../../data/contract';
import { letDialogsOpen } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { aCall, anInsight, anUtterance, aPage } from '../../testing/records';
import { CallPage } from './call-page';

const ID = 'u1-objection-0';
const PATH = `/api/calls/CA1/insights/${ID}`;
const HEARD = { utteranceId: 'u1', quote: 'hello there', startMs: 1_100, endMs: 2_000, confidence: 0.9 };
const OBJECTION = anInsight({
  id: ID,
  kind: 'objection',
  speaker: 'customer',
  values: { type: 'price', text: 'hello there', answered: false },
  evidence: [HEARD],
});
const by = (version: number) => ({ who: 'ada', at: '2026-11-23T10:05:00Z', version });

let server: FakeServer;
let root: HTMLElement;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  letDialogsOpen();
  root = document.body.appendChild(document.createElement('div'));
  render(<CallPage id="CA1" />, root);
  await settle();
  const words = ['hello', 'there'].map((word, i) => ({
    word,
    startMs: 1_100 + i * 500,
    endMs: 1_500 + i * 500,
    confidence: 0.9,
  }));
  const page = aPage({
    call: aCall({ state: 'ended' }),
    utterances: [anUtterance({ speaker: 'customer', words })],
    insights: [OBJECTION],
  });
  server.feeds[0]?.send('page', page);
  await settle();
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(50);
const row = () => root.querySelector<HTMLElement>(`[data-insight="${ID}"]`) as HTMLElement;
const button = (name: string) => row().querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
const lastWord = () => root.querySelector('.last-word-place')?.textContent;

function answer(changes: Partial<Insight>): void {
  server.answer(PATH, { ...OBJECTION, ...changes });
}

function press(key: string): void {
  row().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

describe('judging an insight', () => {
  it('quotes the words as the transcript beside has them', () => {
    expect(row().querySelector('.signal-said')?.textContent).toContain('Hello there.');
  });

  it('is confirmed by a click, says so at once, and is taken back', async () => {
    answer({ state: 'confirmed', judgement: by(1) });
    button('Confirm (y)')?.click();
    await settle();
    expect(server.sent(PATH)).toEqual({ version: 0, state: 'confirmed' });
    expect(row().querySelector('.judge')?.getAttribute('data-state')).toBe('confirmed');
    expect(button('Confirm (y)')).toBeNull();
    server.answer(`${PATH}?version=1`, {});
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'u' }));
    await settle();
    expect(server.asked).toContain(`${PATH}?version=1`);
  });

  it('is rejected by a key, and goes to those that count nowhere', async () => {
    answer({ state: 'rejected', judgement: by(1) });
    press('x');
    await settle();
    expect(server.sent(PATH)).toEqual({ version: 0, state: 'rejected' });
    expect(root.querySelector('[data-signals=objection]')).toBeNull();
    expect(root.querySelector(`.signals-rejected [data-insight="${ID}"]`)).not.toBeNull();
  });

  it('is put right in a form, on top of the word before', async () => {
    answer({ state: 'confirmed', judgement: by(3) });
    press('y');
    await settle();
    press('e');
    await settle();
    const dialog = root.querySelector<HTMLDialogElement>('.by-hand');
    expect(dialog?.open).toBe(true);
    expect(dialog?.querySelector('blockquote')?.textContent).toBe('Hello there.');
    const type = dialog?.querySelector('select') as HTMLSelectElement;
    type.value = 'timing';
    type.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    answer({ state: 'noted_by_hand', judgement: by(4), values: { ...OBJECTION.values, type: 'timing' } });
    dialog?.querySelector<HTMLButtonElement>('[type=submit]')?.click();
    await settle();
    expect(server.sent(PATH)).toEqual({ version: 3, state: 'noted_by_hand', values: { type: 'timing' } });
    expect(row().textContent).toContain('Timing');
    expect(root.querySelector('.by-hand')).toBeNull();
  });

  it('stays as it was, and says why, when somebody else was faster', async () => {
    server.answer(PATH, { code: 'stale', message: 'Changed.' }, 409);
    press('y');
    await settle();
    expect(row().querySelector('.judge')?.getAttribute('data-state')).toBe('suggested');
    expect(lastWord()).not.toBe('');
    expect(root.querySelector('.last-word--failed')).not.toBeNull();
  });

  it('leaves keys with a modifier to the browser', async () => {
    const before = server.asked.length;
    row().dispatchEvent(new KeyboardEvent('keydown', { key: 'x', ctrlKey: true, bubbles: true }));
    await settle();
    expect(server.asked.slice(before)).not.toContain(PATH);
  });
});
