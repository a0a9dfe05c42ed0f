import type { Outcome } from '../data/contract';
import type { Fault, MicrophoneFault } from './driver';

/** Why there is no call, or no longer. */
export type Ending =
  | Exclude<Outcome, 'lost'>
  /** Somebody else has taken it. */
  | 'taken'
  /** This colleague has, in another tab or browser. */
  | 'answered_elsewhere'
  /** The caller gave up before anybody took it. */
  | 'caller_gone'
  /** The page was closed or loaded again in the middle of it. */
  | 'tab_closed'
  /** The line did not take it; `detail` is what it said. */
  | 'not_placed'
  /** There was nothing to speak with. */
  | MicrophoneFault;

/** The one call of the phone. */
export interface Talk {
  /** E.164; null where withheld. */
  number: string | null;
  /** Of the other side, where known. */
  person: string | null;
  company: string | null;
  direction: 'outbound' | 'inbound';
  /** Baton's call; null until it is known. */
  callId: string | null;
  /** When the other side answered, ms since the epoch; null until then. */
  answeredAt: number | null;
  muted: boolean;
}

/** A code and a sentence of whoever refused; the code has a text of its own where it is known. */
export interface Reason {
  code: string;
  message: string;
  details: Record<string, string>;
}

export type PhoneState =
  | { is: 'starting' }
  /** Nothing can be called or ring; `why` says what is to be done. */
  | { is: 'away'; why: Fault }
  | { is: 'idle' }
  /** This colleague's line has a call, which is not in this page: in another tab, browser or device. */
  | { is: 'elsewhere'; talk: Talk }
  /** The number is not called: the reason, and what was dialed. */
  | { is: 'refused'; number: string; missedCall: string | null; reason: Reason }
  | { is: 'asking'; talk: Talk }
  | { is: 'dialing'; talk: Talk }
  | { is: 'ringing'; talk: Talk }
  | { is: 'talking'; talk: Talk; reconnecting: boolean }
  /** A customer's call rings here; `answering` once it is being taken. */
  | { is: 'incoming'; talk: Talk; leg: string; answering: boolean }
  | { is: 'over'; talk: Talk; how: Ending; detail: string };

/** The states in which the colleague's own leg may stand. */
export type Busy = Extract<PhoneState, { is: 'asking' | 'dialing' | 'ringing' | 'talking' }>;

export function busy(state: PhoneState): state is Busy {
  return state.is === 'asking' || state.is === 'dialing' || state.is === 'ringing' || state.is === 'talking';
}

/** The call that a state is about. */
export function talkOf(state: PhoneState): Talk | null {
  return 'talk' in state ? state.talk : null;
}
