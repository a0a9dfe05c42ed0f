import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, request } from '../base/api';
import { FakeServer } from '../testing/fake-server';
import { session } from './session';

const MAYA = { name: 'maya', displayName: 'Maya', role: 'sdr' };

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('session', () => {
  it('knows who is signed in', async () => {
    server.answer('/api/session', MAYA);
    await session.load();
    expect(session.state.value).toEqual({ is: 'signed_in', colleague: MAYA });
  });

  it('tells nobody signed in from nobody answering', async () => {
    server.answer('/api/session', { code: 'not_signed_in', message: 'Sign in.' }, 401);
    await session.load();
    expect(session.state.value.is).toBe('signed_out');
    server.silence('/api/session');
    await session.load();
    expect(session.state.value).toMatchObject({ is: 'unreachable', error: { code: 'unreachable' } });
  });

  it('ends when any answer says that nobody is signed in', async () => {
    server.answer('/api/session', MAYA);
    await session.load();
    server.answer('/api/calls', { code: 'not_signed_in', message: 'Sign in.' }, 401);
    await expect(request('/api/calls')).rejects.toBeInstanceOf(ApiError);
    expect(session.state.value.is).toBe('signed_out');
  });

  it('says how long to wait after too many tries', async () => {
    server.answer('/api/session', { code: 'too_many', message: 'Wait.' }, 429, { 'Retry-After': '42' });
    await expect(session.signIn('maya', 'x')).rejects.toMatchObject({ status: 429, retryAfterSeconds: 42 });
  });

  it('survives an answer that is no error record', async () => {
    server.answer('/api/session', 'Bad gateway', 502);
    await expect(session.signIn('maya', 'x')).rejects.toMatchObject({ status: 502, code: 'http_502' });
  });
});
