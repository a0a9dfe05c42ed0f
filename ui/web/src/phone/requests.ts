import { changing, request } from '../base/api';

export interface PhoneSetup {
  line: 'twilio' | 'practice';
  /** Country of numbers that are written without one, as ISO 3166-1 has it. */
  region: string;
}

export interface Permit {
  permit: string;
  /** E.164. */
  number: string;
}

/** @throws ApiError, each of these */
export function setup(signal: AbortSignal): Promise<PhoneSetup> {
  return request('/api/phone', { signal });
}

export function token(): Promise<{ token: string; expiresAt: string }> {
  return request('/api/phone/token', { method: 'POST', ...changing() });
}

/**
 * Asks whether a number may be called now.
 *
 * @param missedCall the call that is called back; it is this colleague's then
 * @param reason why to call within quiet hours
 */
export function dial(number: string, missedCall: string | null, reason: string | null): Promise<Permit> {
  const wish = { number, key: key(), ...(missedCall && { missedCall }), ...(reason && { reason }) };
  return request('/api/phone/calls', { method: 'POST', ...changing(wish) });
}

/** The call that was to be placed is not wanted any more. */
export function giveUp(): Promise<void> {
  return request('/api/phone/calls', { method: 'DELETE', ...changing() });
}

export function answer(callId: string): Promise<void> {
  return request(`${path(callId)}/answer`, { method: 'POST', ...changing() });
}

export function hangUp(callId: string): Promise<void> {
  return request(path(callId), { method: 'DELETE', ...changing() });
}

/** As {@link hangUp}, from a page that goes: the answer is not waited for. */
export function hangUpLeaving(callId: string): void {
  void fetch(path(callId), {
    method: 'DELETE',
    keepalive: true,
    credentials: 'same-origin',
    ...changing(),
  }).catch(() => {});
}

/** A customer of the practice line calls the hotline. */
export function ringHotline(): Promise<{ callId: string }> {
  return request('/api/practice/customers', { method: 'POST', ...changing({}) });
}

/** What this wish to dial is called; sent again, it is the same call. */
function key(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function path(callId: string): string {
  return `/api/phone/calls/${encodeURIComponent(callId)}`;
}
