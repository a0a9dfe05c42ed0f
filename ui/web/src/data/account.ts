import { changing, request } from '../base/api';

/** Where somebody is signed in. */
export interface OpenSession {
  id: string;
  openedAt: string | null;
  /** What the browser says of itself. */
  browser: string;
  /** Whether it is this one. */
  own: boolean;
}

export function rename(displayName: string): Promise<void> {
  return request('/api/account', { method: 'PUT', ...changing({ displayName }) });
}

/** Ends every other session. @throws ApiError `password_wrong` where the old one is another */
export function changePassword(old: string, password: string): Promise<void> {
  return request('/api/account/password', { method: 'PUT', ...changing({ old, password }) });
}

export async function listSessions(): Promise<OpenSession[]> {
  return (await request<{ sessions: OpenSession[] }>('/api/account/sessions')).sessions;
}

export function endSession(id: string): Promise<void> {
  return request(`/api/account/sessions/${encodeURIComponent(id)}`, { method: 'DELETE', ...changing() });
}

/** Ends all of them, this one too. */
export function endSessions(): Promise<void> {
  return request('/api/account/sessions', { method: 'DELETE', ...changing() });
}
