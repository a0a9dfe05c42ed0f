import type { Talk } from './state';

const KEY = 'baton.phone.left';

/** Who a call was with that was left by closing its page. */
export type LeftCall = Pick<Talk, 'callId' | 'number' | 'person' | 'company' | 'direction'>;

/** Keeps the call that is left, for the page that comes after this one in its tab. */
export function rememberLeft({ callId, number, person, company, direction }: LeftCall): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ callId, number, person, company, direction }));
  } catch {
    // A browser that keeps nothing shows no note of it.
  }
}

/** The call that was left, once. */
export function takeLeft(): LeftCall | null {
  try {
    const left = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return left ? (JSON.parse(left) as LeftCall) : null;
  } catch {
    return null;
  }
}
