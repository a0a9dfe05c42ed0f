/** Why a colleague cannot be heard. */
export type MicrophoneFault = 'no_microphone' | 'microphone_refused';

/** What keeps a phone from being one, or a call from being heard. */
export type Fault = MicrophoneFault | 'token' | 'network' | 'unsupported' | 'line_refused';

/** What a driver tells of the line and of the one call on it. */
export type DriverEvent =
  /** Calls can be placed and can ring here, from now on or again. */
  | { is: 'registered' }
  /** They cannot; the driver goes on trying where that helps. */
  | { is: 'unregistered' }
  /** The token is over soon, or is: `renew` it. */
  | { is: 'token_wanted' }
  /** `callId` is Baton's call that rings here, by a leg of its own. */
  | { is: 'incoming'; leg: string; callId: string; from: string | null }
  /** It rings here no more: taken elsewhere, or given up. */
  | { is: 'canceled'; leg: string }
  /** The colleague's leg stands; of a call that was dialed, `leg` is the call's id. */
  | { is: 'connected'; leg: string }
  | { is: 'reconnecting' }
  | { is: 'reconnected' }
  /** The colleague's leg is over, whoever ended it. `message` is what the line said instead of connecting. */
  | { is: 'disconnected'; message: string }
  | { is: 'muted'; muted: boolean }
  /** Another microphone is used, since the one in use went. */
  | { is: 'device_changed' }
  /** After some of these a call goes on: `disconnected` says where it does not. */
  | { is: 'fault'; fault: Fault };

/**
 * A telephone line as a browser has it, with one call at a time. Commands return at once; what
 * becomes of them is told as events. A command that makes no sense now does nothing.
 */
export interface PhoneDriver {
  register(token: string): void;
  /** Goes on with a newer token, also after the old one was over. */
  renew(token: string): void;
  connect(permit: string, number: string): void;
  accept(leg: string): void;
  reject(leg: string): void;
  hangUp(): void;
  mute(on: boolean): void;
  /** Sends tones of keys: 0 to 9, * and #. */
  press(keys: string): void;
  /** Ends everything, a call too. */
  close(): void;
}

export type Heard = (event: DriverEvent) => void;

/** Makes the driver ready to register; `heard` gets all that happens, in order. */
export type OpenDriver = (heard: Heard) => Promise<PhoneDriver>;

export function isOfMicrophone(fault: string | null): fault is MicrophoneFault {
  return fault === 'no_microphone' || fault === 'microphone_refused';
}
