import { effect, signal } from '@preact/signals';
import { ApiError, changing, request, signedOutAnswers } from '../base/api';
import type { Colleague } from './contract';

export type Session =
  | { is: 'unknown' }
  | { is: 'unreachable'; error: ApiError }
  | { is: 'signed_out' }
  | { is: 'signed_in'; colleague: Colleague };

const state = signal<Session>({ is: 'unknown' });

/** Who is signed in at this browser. */
export const session = { state, load, signIn, signOut };

// An answer that nobody is signed in ends the session here too, whoever asked.
effect(() => {
  if (signedOutAnswers.value > 0) state.value = { is: 'signed_out' };
});

async function load(): Promise<void> {
  try {
    state.value = { is: 'signed_in', colleague: await request<Colleague>('/api/session') };
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    state.value = cause.status === 401 ? { is: 'signed_out' } : { is: 'unreachable', error: cause };
  }
}

/** @throws ApiError 401 where name or password are wrong, 429 after too many tries */
async function signIn(name: string, password: string): Promise<void> {
  const init = { method: 'POST', ...changing({ name, password }) };
  state.value = { is: 'signed_in', colleague: await request<Colleague>('/api/session', init) };
}

/** Signs out, of the provider too where it wants that. @throws ApiError where the session goes on */
async function signOut(): Promise<void> {
  const further = await request<{ next: string } | null>('/api/session', { method: 'DELETE', ...changing() });
  state.value = { is: 'signed_out' };
  if (further) location.assign(further.next);
}
