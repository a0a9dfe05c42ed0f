import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../base/scope';
import { FakeServer } from '../testing/fake-server';
import { aCall } from '../testing/records';
import { Calls } from './calls';

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
const ids = (calls: Calls) => calls.list.value?.map((call) => call.id);
const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;

describe('Calls', () => {
  it('lists newest first and takes in what the feed brings', async () => {
    server.answer('/api/calls', { calls: [aCall({ id: 'a', startedAt: at(9) })], more: false });
    const calls = new Calls(scope);
    expect(calls.list.value).toBeNull();
    await settle();
    server.feed.send('call', aCall({ id: 'b', startedAt: at(10) }));
    await settle();
    expect(ids(calls)).toEqual(['b', 'a']);
  });

  it('keeps an event that comes before the list', async () => {
    server.answer('/api/calls', {}, 500);
    const calls = new Calls(scope);
    await settle();
    server.feed.send('call', aCall({ id: 'early', startedAt: at(10) }));
    await settle();
    server.answer('/api/calls', { calls: [aCall({ id: 'a', startedAt: at(9) })], more: false });
    await calls.load();
    expect(ids(calls)).toEqual(['early', 'a']);
  });

  it('keeps the newer version of a call', async () => {
    server.answer('/api/calls', { calls: [aCall({ id: 'a', version: 5, state: 'ended' })], more: false });
    const calls = new Calls(scope);
    await settle();
    server.feed.send('call', aCall({ id: 'a', version: 4, state: 'live' }));
    await settle();
    expect(calls.list.value?.[0]?.state).toBe('ended');
  });

  it('adds older ones below', async () => {
    server.answer('/api/calls', { calls: [aCall({ id: 'a', startedAt: at(9) })], more: true });
    server.answer(`/api/calls?before=${encodeURIComponent(at(9))}`, {
      calls: [aCall({ id: 'older', startedAt: at(8) })],
      more: false,
    });
    const calls = new Calls(scope);
    await settle();
    expect(calls.more.value).toBe(true);
    await calls.loadOlder();
    expect(ids(calls)).toEqual(['a', 'older']);
    expect(calls.more.value).toBe(false);
  });

  it('says why older ones did not come, and lets one try again', async () => {
    server.answer('/api/calls', { calls: [aCall({ id: 'a', startedAt: at(9) })], more: true });
    const calls = new Calls(scope);
    await settle();
    await calls.loadOlder();
    expect(calls.olderFailure.value?.status).toBe(404);
    expect(calls.loading.value).toBe(false);
  });

  it('lists again after a lost connection, without a gap', async () => {
    server.answer('/api/calls', { calls: [aCall({ id: 'a', startedAt: at(9) })], more: true });
    const calls = new Calls(scope);
    await settle();
    server.feed.drop();
    server.answer('/api/calls', { calls: [aCall({ id: 'c', startedAt: at(12) })], more: true });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ids(calls)).toEqual(['c']);
    expect(calls.feed.connection.value).toBe('connected');
  });

  it('says why there is no list', async () => {
    server.answer('/api/calls', { code: 'internal', message: 'Oops.' }, 500);
    const calls = new Calls(scope);
    await settle();
    expect(calls.list.value).toBeNull();
    expect(calls.failure.value?.status).toBe(500);
  });

  it('asks again by itself after a failure', async () => {
    server.answer('/api/calls', { code: 'internal', message: 'Oops.' }, 500);
    const calls = new Calls(scope);
    await settle();
    server.answer('/api/calls', { calls: [], more: false });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ids(calls)).toEqual([]);
    expect(calls.failure.value).toBeNull();
  });
});
