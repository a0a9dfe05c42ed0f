import { changing, request } from '../base/api';
import type { Colleague, Role } from './contract';

export interface Invitation {
  id: string;
  role: Role;
  expiresAt: string;
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

/** The address of a link that makes one account of this role. */
export async function invite(role: Role): Promise<string> {
  const made = await request<{ path: string }>('/api/invitations', { method: 'POST', ...changing({ role }) });
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

export function removePerson(name: string): Promise<void> {
  return request(`/api/people/${encodeURIComponent(name)}`, { method: 'DELETE', ...changing() });
}
