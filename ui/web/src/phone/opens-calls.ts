import { effect } from '@preact/signals';
import type { Scope } from '../base/scope';
import type { Phone } from './phone';

/** How long the page of a call waits for the ringing, which is told with less delay than a page is drawn. */
const PATIENCE_MS = 1_000;

/** Opens the page of each call that the phone has; of one that it dials, once it is told what comes of it. */
export function opensCalls(scope: Scope, phone: Phone, open: (callId: string) => void): void {
  let opened: string | null = null;
  let cancel = () => {};
  scope.own(
    effect(() => {
      const callId = phone.opened.value;
      if (callId === null || callId === opened) return;
      cancel();
      cancel = scope.after(phone.state.value.is === 'dialing' ? PATIENCE_MS : 0, () => {
        opened = callId;
        open(callId);
      });
    }),
  );
}
