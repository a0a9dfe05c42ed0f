import type { Scope } from '../base/scope';
import * as requests from './requests';
import { busy, type PhoneState, type Talk } from './state';

const KEY = 'baton.phone.left';

/** Who a call was with that was left by closing its page. */
export type LeftCall = Pick<Talk, 'callId' | 'number' | 'person' | 'company' | 'direction'>;

/**
 * Asks before a page with a call is left. When it is, the call ends, at Baton too, whether or not the line notices.
 *
 * @param end ends this side
 */
export function watchLeaving(scope: Scope, state: () => PhoneState, end: () => void): void {
  scope.listen<BeforeUnloadEvent>(window, 'beforeunload', (event) => {
    if (busy(state())) event.preventDefault();
  });
  scope.listen(window, 'pagehide', () => {
    const now = state();
    if (!busy(now)) return;
    if (now.talk.callId) {
      requests.hangUpLeaving(now.talk.callId);
      rememberLeft(now.talk);
    }
    end();
  });
}

/** Keeps the call that is left, for the page that comes after this one in its tab. */
function rememberLeft({ callId, number, person, company, direction }: LeftCall): void {
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
