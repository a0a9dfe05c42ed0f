import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from './app';
import { FakeServer } from './testing/fake-server';

let server: FakeServer;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says what is wrong, and asks again until somebody answers', async () => {
  server.answer('/api/session', { code: 'store_away', message: 'Away.' }, 503);
  render(<App />, root);
  await vi.advanceTimersByTimeAsync(50);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('store does not answer');

  server.answer('/api/session', { code: 'not_signed_in', message: 'Sign in.' }, 401);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(root.querySelector('form')).not.toBeNull();

  const asked = server.asked.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.asked.length).toBe(asked);
});
