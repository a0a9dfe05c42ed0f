import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../base/scope';
import { FakeServer } from '../testing/fake-server';
import { aCall, aDraft, anInsight, anUtterance, aPage } from '../testing/records';
import { CallOnPage } from './call-page';

const PATH = '/api/calls/CA1/feed';

let scope: Scope;
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  scope = new Scope();
});

afterEach(() => {
  scope.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

async function opened(page = aPage()): Promise<CallOnPage> {
  const call = new CallOnPage(scope, 'CA1');
  await settle();
  server.feed.send('page', page);
  await settle();
  return call;
}

const texts = (page: CallOnPage) => page.transcript.lines.value.map((line) => line.spoken.value.text);

describe('CallOnPage', () => {
  it('is catching up until the page is here', async () => {
    const page = new CallOnPage(scope, 'CA1');
    expect(page.feed.connection.value).toBe('connecting');
    await settle();
    expect(page.feed.connection.value).toBe('catching_up');
    server.feed.send('page', aPage());
    await settle();
    expect(page.feed.connection.value).toBe('connected');
  });

  it('shows drafts and finals as they come', async () => {
    const page = await opened();
    server.feed.send('draft', aDraft());
    await settle();
    expect(texts(page)).toEqual(['hello']);
    server.feed.send('utterance', anUtterance({ frameArrivedAt: 42 }));
    await settle();
    expect(texts(page)).toEqual(['hello there']);
    expect(page.transcript.get('u1')?.spoken.value.frameArrivedAt).toBe(42);
  });

  it('resumes after a lost connection without a gap or a double', async () => {
    const page = await opened();
    server.feed.send('utterance', anUtterance());
    await settle();
    server.feed.drop();
    await settle();
    expect(page.feed.connection.value).toBe('reconnecting');

    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.feed.connection.value).toBe('catching_up');
    server.feed.send(
      'page',
      aPage({ utterances: [anUtterance(), anUtterance({ id: 'missed', startMs: 3_000 })] }),
    );
    await settle();

    expect(page.transcript.lines.value.map((line) => line.id)).toEqual(['u1', 'missed']);
    expect(page.feed.connection.value).toBe('connected');
    expect(server.feeds).toHaveLength(2);
  });

  it('keeps trying, ever more slowly, while the server is away', async () => {
    const page = await opened();
    server.silence(PATH);
    server.feed.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    const tries = server.asked.length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(16);
    expect(page.feed.connection.value).toBe('reconnecting');

    server.restore(PATH);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(page.feed.connection.value).toBe('catching_up');
  });

  it('takes a connection that has gone silent for lost', async () => {
    const page = await opened();
    await vi.advanceTimersByTimeAsync(35_000);
    server.feed.write(': still here\n\n');
    await vi.advanceTimersByTimeAsync(35_000);
    expect(page.feed.connection.value).toBe('connected');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(page.feed.connection.value).not.toBe('connected');
    expect(server.feeds[0]?.signal?.aborted).toBe(true);
  });

  it('connects again at once when the browser is back online', async () => {
    const page = await opened();
    window.dispatchEvent(new Event('offline'));
    expect(page.feed.connection.value).toBe('offline');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.feeds).toHaveLength(1);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(page.feed.connection.value).toBe('catching_up');
  });

  it('says why there is no page and stops asking', async () => {
    server.answer(PATH, { code: 'not_found', message: 'No such call.' }, 404);
    const page = new CallOnPage(scope, 'CA1');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(page.failure.value).toMatchObject({ status: 404, code: 'not_found' });
    expect(server.asked).toEqual([PATH]);
  });

  it('never lets an older version of the call replace a newer one', async () => {
    const page = await opened(aPage({ call: aCall({ version: 3, state: 'live' }) }));
    server.feed.send('call', aCall({ version: 2, state: 'ringing' }));
    await settle();
    expect(page.call.value?.state).toBe('live');
    server.feed.send('call', aCall({ version: 4, state: 'ended' }));
    await settle();
    expect(page.call.value?.state).toBe('ended');
  });

  it('puts and retracts insights', async () => {
    const page = await opened(aPage({ insights: [anInsight({ id: 'old' }), anInsight({ id: 'kept' })] }));
    server.feed.send('insights', { put: [anInsight({ id: 'new' })], retracted: ['old'], stored: true });
    await settle();
    expect([...page.insights.value.keys()]).toEqual(['kept', 'new']);
  });

  it('marks what the store does not have, until it has', async () => {
    const page = await opened(aPage({ utterances: [anUtterance()], unstored: ['u1'] }));
    server.feed.send('utterance', anUtterance({ id: 'u2', stored: false }));
    server.feed.send('insights', { put: [anInsight({ id: 'i1' })], retracted: [], stored: false });
    await settle();
    expect([...page.unstored.value]).toEqual(['u1', 'u2', 'i1']);
    server.feed.send('utterance', anUtterance({ stored: true }));
    await settle();
    expect([...page.unstored.value]).toEqual(['u2', 'i1']);
    server.feed.send('stored', {});
    await settle();
    expect(page.unstored.value.size).toBe(0);
  });

  it('looks for the recording when the call ends', async () => {
    const page = await opened();
    server.answer('/api/calls/CA1', aPage({ recordingBytes: 0 }));
    server.feed.send('call', aCall({ version: 2, state: 'ended', endedAt: new Date().toISOString() }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.recordingBytes.value).toBe(0);
    server.answer('/api/calls/CA1', aPage({ recordingBytes: 44_000, durationMs: 9_000 }));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.recordingBytes.value).toBe(44_000);
    expect(page.durationMs.value).toBe(9_000);
  });

  it('spares the connection of a call that ended long ago while nobody looks', async () => {
    const ended = aCall({ state: 'ended', endedAt: new Date(Date.now() - 3_600_000).toISOString() });
    const page = await opened(aPage({ call: ended }));
    expect(page.feed.connection.value).toBe('connected');
    const look = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(page.feed.connection.value).toBe('resting');
    expect(server.feed.signal?.aborted).toBe(true);
    look.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(server.feeds).toHaveLength(2);
    look.mockRestore();
  });

  it('ends its connection with its scope', async () => {
    await opened();
    scope.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.feed.signal?.aborted).toBe(true);
    expect(server.feeds).toHaveLength(1);
  });
});
