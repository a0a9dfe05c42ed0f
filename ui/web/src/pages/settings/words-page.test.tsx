import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server';
import { WordsPage } from './words-page';

const LISTENING = { version: 1, framework: 'bant', trackers: [] };

let server: FakeServer;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  server.answer('/api/vocabulary', { version: 1, words: ['Zendelo'], soundsLike: [] });
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened(): Promise<void> {
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

  it('shows the words where those names cannot be had', async () => {
    server.silence('/api/policy/insights');
    await opened();
    expect(names()).toEqual([]);
    expect(root.textContent).toContain('Zendelo');
  });
});
