import { changing, request } from '../base/api';

export type Scope = 'calls:read' | 'calls:write' | 'recordings:read' | 'metrics';

/** A program's key, without its text. */
export interface Key {
  id: string;
  name: string;
  scopes: Scope[];
  madeAt: string;
  madeBy: string;
  /** Day in UTC. */
  lastUsedOn: string | null;
}

export async function listKeys(): Promise<Key[]> {
  return (await request<{ keys: Key[] }>('/api/keys')).keys;
}

/** The text of a new key, which is told this once. */
export async function makeKey(name: string, scopes: Scope[]): Promise<string> {
  return (await request<{ text: string }>('/api/keys', { method: 'POST', ...changing({ name, scopes }) }))
    .text;
}

export function revokeKey(id: string): Promise<void> {
  return request(`/api/keys/${encodeURIComponent(id)}`, { method: 'DELETE', ...changing() });
}
