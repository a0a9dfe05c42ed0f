import { changing, request } from '../base/api';
import type { Colleague, Role } from './contract';

export interface Invitation {
  id: string;
  role: Role;
  expiresAt: string;
  email: string | null;
}

export interface People {
  people: Colleague[];
  invitations: Invitation[];
}

/** Makes the account that a link is for. @throws ApiError 410 where the link is over */
export function join(wish: { token: string; name: string; displayName: string; password: string }) {
  return request<{ name: string }>('/api/welcome', { method: 'POST', ...changing(wish) });
}

export function listPeople(): Promise<People> {
  return request<People>('/api/people');
}

/**
 * The address of a link that makes one account of this role.
 *
 * @param email of who needs no link, as a provider knows them; empty for nobody
 */
export async function invite(role: Role, email: string): Promise<string> {
  const made = await request<{ path: string }>('/api/invitations', {
    method: 'POST',
    ...changing({ role, email }),
  });
  return location.origin + made.path;
}

export function revoke(id: string): Promise<void> {
  return request(`/api/invitations/${id}`, { method: 'DELETE', ...changing() });
}

export function changeRole(name: string, role: Role): Promise<void> {
  return request(`/api/people/${encodeURIComponent(name)}/role`, { method: 'PUT', ...changing({ role }) });
}

export function signOutEverywhere(name: string): Promise<void> {
  return request(`/api/people/${encodeURIComponent(name)}/sessions`, { method: 'DELETE', ...changing() });
}

/** Lets nobody in by an account, or lets them in again. */
export function disablePerson(name: string, disabled: boolean): Promise<void> {
  return request(`/api/people/${encodeURIComponent(name)}/disabled`, {
    method: 'PUT',
    ...changing({ disabled }),
  });
}

/** Says by which e-mail a provider's person is this colleague; empty for none. */
export function changeEmail(name: string, email: string): Promise<void> {
  return request(`/api/people/${encodeURIComponent(name)}/email`, { method: 'PUT', ...changing({ email }) });
}

/** The address of a link that sets another password, once. */
export async function makeResetLink(name: string): Promise<string> {
  const path = `/api/people/${encodeURIComponent(name)}/reset-link`;
  const made = await request<{ path: string }>(path, { method: 'POST', ...changing() });
  return location.origin + made.path;
}

export function removePerson(name: string): Promise<void> {
  return request(`/api/people/${encodeURIComponent(name)}`, { method: 'DELETE', ...changing() });
}
