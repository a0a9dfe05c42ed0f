import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Terms } from '../../data/consent';
import { FakeServer } from '../../testing/fake-server';
import { aCall, aPage } from '../../testing/records';
import { CallPage } from './call-page';

let server: FakeServer;
let root: HTMLElement;

const TERMS: Terms = {
  agreed: 'on',
  mode: 'on',
  notices: [
    {
      language: 'en',
      text: 'This call is recorded.',
      policyVersion: 3,
      begunAt: '2026-11-23T10:00:05Z',
      heardAt: null,
    },
  ],
  stops: [],
  resumable: false,
  erasing: false,
  transcriptDeleted: false,
};

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  server.answer('/api/calls/CA1/consent', { personKnown: true, doNotCall: null, consents: [] });
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(50);

async function opened(terms: Terms): Promise<void> {
  render(<CallPage id="CA1" />, root);
  await settle();
  server.feed.send('page', aPage({ call: aCall({ terms, number: '+14155550123' }) }));
  await settle();
}

const button = (label: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);

async function press(label: string): Promise<void> {
  button(label)?.click();
  await settle();
}

describe('ConsentCard', () => {
  it('says what is kept, and what the customer was told', async () => {
    await opened(TERMS);
    expect(root.querySelector('[data-recording]')?.textContent).toBe('Recording');
    const told = root.querySelector('[data-notice-told]');
    expect(told?.textContent).toContain('This call is recorded.');
    expect(told?.textContent).toContain('is being played');
  });

  it('asks before anything is deleted', async () => {
    server.answer('/api/calls/CA1/recording/stops', TERMS);
    await opened(TERMS);
    await press('Stop and delete recording');
    expect(server.asked).not.toContain('/api/calls/CA1/recording/stops');
    await press('Keep it');
    await press('Stop and delete recording');
    await press('Delete');
    expect(server.asked).toContain('/api/calls/CA1/recording/stops');
  });

  it('offers no stop where nothing is recorded', async () => {
    await opened({ ...TERMS, agreed: 'transcript_only', mode: 'transcript_only' });
    expect(button('Stop recording')).toBeUndefined();
    expect(button('Stop and delete recording')).toBeUndefined();
    expect(button('Delete transcript, too')).toBeDefined();
  });

  it('shows why something was refused', async () => {
    server.answer('/api/calls/CA1/recording/stops', { code: 'call_ended', message: 'Over.' }, 409);
    await opened(TERMS);
    await press('Stop recording');
    expect(root.querySelector('.consent [role=alert]')?.textContent).toContain('Over.');
  });
});
