import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unread } from '../../data/handoff';
import { FakeServer } from '../../testing/fake-server';
import { aCall } from '../../testing/records';
import { InboxPage } from './inbox-page';

const INBOX = '/api/inbox';
const SARAH = { name: 'sarah', displayName: 'Sarah <b>', gone: false };
const REMY = { name: 'remy', displayName: 'Remy', gone: false };

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
  unread.value = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(50);

function item(id: string, changes: Record<string, unknown> = {}) {
  const handoff = { callId: id, from: SARAH, to: REMY, at: '2026-11-23T10:00:00Z', version: 1, ...changes };
  return { handoff, call: aCall({ id, state: 'ended', person: 'Marta', company: 'Fenwick' }) };
}

async function opened(handoffs: unknown[], unattended: unknown[] = []): Promise<void> {
  server.answer(INBOX, { handoffs, unattended });
  render(<InboxPage />, root);
  await settle();
}

const rows = () => [...root.querySelectorAll<HTMLAnchorElement>('[data-handoff]')];

describe('InboxPage', () => {
  it('leads to the brief, says from whom with which words, and marks what is new', async () => {
    await opened([item('CA1', { words: '<i>soon</i>' }), item('CA2', { seenAt: '2026-11-23T11:00:00Z' })]);
    expect(rows().map((row) => row.getAttribute('href'))).toEqual(['/calls/CA1/brief', '/calls/CA2/brief']);
    const [fresh, seen] = rows();
    expect(fresh?.textContent).toContain('Sarah <b>');
    expect(fresh?.textContent).toContain('<i>soon</i>');
    expect(root.querySelector('i')).toBeNull();
    expect(fresh?.classList.contains('inbox-row--unseen')).toBe(true);
    expect(seen?.classList.contains('inbox-row--unseen')).toBe(false);
    expect(unread.value).toBe(1);
  });

  it('says so when nothing waits', async () => {
    await opened([]);
    expect(root.querySelector('.inbox-empty')).not.toBeNull();
    expect(root.querySelector('.inbox-list')).toBeNull();
  });

  it('lists anew when the feed says that something changed', async () => {
    await opened([item('CA1')]);
    server.answer(INBOX, { handoffs: [item('CA2'), item('CA1')], unattended: [] });
    server.feed.send('changed', {});
    await settle();
    expect(rows().map((row) => row.dataset.handoff)).toEqual(['CA2', 'CA1']);
  });

  it('keeps the list while the server is away, and tries again', async () => {
    await opened([item('CA1')]);
    server.silence(INBOX);
    server.feed.send('changed', {});
    await settle();
    expect(rows()).toHaveLength(1);
    server.answer(INBOX, { handoffs: [], unattended: [] });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(rows()).toHaveLength(0);
  });

  it('moves by keys', async () => {
    await opened([item('CA1'), item('CA2')]);
    for (const key of ['j', 'j', 'k']) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('shows what nobody has any more, whose it was, and where to hand it on', async () => {
    await opened([], [item('CA3', { from: REMY, to: { ...SARAH, gone: true } })]);
    const row = root.querySelector<HTMLAnchorElement>('[data-unattended]');
    expect(row?.getAttribute('href')).toBe('/calls/CA3/notes');
    expect(row?.textContent).toContain('was with Sarah <b>');
    expect(root.querySelector('.inbox-empty')).toBeNull();
  });

  it('says when who handed it off is gone', async () => {
    await opened([item('CA1', { from: { ...SARAH, gone: true } })]);
    expect(rows()[0]?.textContent).toContain('account closed');
  });
});
