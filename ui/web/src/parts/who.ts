import type { Call, Speaker } from '../data/contract';
import { phone } from '../i18n/format';
import { t } from '../i18n/messages';

/** The other side: its name where known, else its number. */
export function otherSide(call: Call): string {
  return call.person || numberOf(call);
}

/** The other side's number as people write it. Who calls us can withhold it; of a recording it may not be known. */
export function numberOf({ number, direction }: Call): string {
  if (number) return phone(number);
  return t(direction === 'inbound' ? 'call.withheld_number' : 'call.unknown_number');
}

/** What a speaker is called beside their words. */
export function speakerName(call: Call, speaker: Speaker): string {
  return speaker === 'sdr' ? call.colleague || t('call.sdr') : call.person || t('call.customer');
}

/** Whether a customer called, and nobody answered them. */
export function missed({ direction, state, outcome }: Call): boolean {
  return direction === 'inbound' && state === 'ended' && outcome !== 'completed' && outcome !== 'lost';
}

/** How long the call lasts or lasted on the wall clock, ringing included. */
export function lengthMs(call: Call, now: Date): number {
  const end = call.endedAt ? Date.parse(call.endedAt) : now.getTime();
  return Math.max(0, end - Date.parse(call.startedAt));
}
