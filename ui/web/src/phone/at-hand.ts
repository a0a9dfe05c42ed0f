import { signal } from '@preact/signals';
import type { Phone } from './phone';

/** The phone of this page, for whatever on it calls somebody; null where the colleague has none. */
export const phoneAtHand = signal<Phone | null>(null);
