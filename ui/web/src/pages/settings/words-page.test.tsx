import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../data/contract';
import { session } from '../../data/session';
import { FakeServer } from '../../testing/fake-server';
import { WordsPage } from './words-page';

const LISTENING = { version: 1, framework: 'bant', trackers: [] };

let server: FakeServer;
let root: HTMLElement;
const before = session.state.value;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  server.answer('/api/vocabulary', { version: 1, words: ['Zendelo'], soundsLike: [] });
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  session.state.value = before;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened(role: Role = 'administrator'): Promise<void> {
  session.state.value = {
    is: 'signed_in',
    colleague: { name: 'ada', displayName: 'Ada', role },
  } as typeof session.state.value;
  render(<WordsPage />, root);
  await vi.advanceTimersByTimeAsync(50);
}

const names = () =>
  [...root.querySelectorAll<HTMLElement>('[data-testid=names] li')].map((one) => one.textContent);

describe('WordsPage', () => {
  it('shows the names that are listened for, so that nobody adds them twice', async () => {
    server.answer('/api/policy/insights', { ...LISTENING, competitors: ['Acme Dial'], products: ['X1'] });
    await opened();
    expect(names()).toEqual(['Acme Dial', 'X1']);
    expect(root.querySelector('.card a[href="/settings/insights"]')?.textContent).toBe('Change them');
  });

  it('says who may change the words to who may not, and offers nothing to change them by', async () => {
    server.answer('/api/vocabulary', { version: 0, words: [], soundsLike: [] });
    server.answer('/api/policy/insights', { ...LISTENING, competitors: ['Acme Dial'], products: [] });
    await opened('sdr');
    expect(root.querySelector('.settings-hint')?.textContent).toContain('Only a coach or an administrator');
    expect(root.querySelector('.card-none')?.textContent).toBe('No words yet.');
    expect(root.querySelectorAll('.card :is(form, button, a)')).toHaveLength(0);
  });

  it('tells how a word is said apart from the word', async () => {
    const soundsLike = [{ word: 'Zendelo', spelling: 'zen dello' }];
    server.answer('/api/vocabulary', { version: 1, words: ['Zendelo'], soundsLike });
    await opened();
    expect(root.querySelector('.words-sound')?.textContent).toBe('Sounds like zen dello');
  });

  it('shows the words where those names cannot be had', async () => {
    server.silence('/api/policy/insights');
    await opened();
    expect(names()).toEqual([]);
    expect(root.textContent).toContain('Zendelo');
  });
});
