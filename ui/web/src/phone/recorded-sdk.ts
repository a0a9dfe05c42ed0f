import type { Call, Device } from '@twilio/voice-sdk';
import { TwilioError } from '@twilio/voice-sdk';
import type { Heard, PhoneDriver } from './driver';
import type { FarSide } from './far-side';
import { type CallEvents, type DeviceEvents, type Sdk, SdkDriver } from './sdk-driver';

type Listener = (...args: never[]) => void;

/** Emits the SDK's events with the arguments that its type definitions give them. */
class Emitter<Events> {
  private readonly listeners = new Map<string, Listener[]>();

  on(name: string, heard: Listener): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), heard]);
    return this;
  }

  emit<Name extends keyof Events & string>(
    name: Name,
    ...args: Events[Name] extends (...args: infer Args) => void ? Args : never
  ): void {
    for (const heard of this.listeners.get(name) ?? []) heard(...(args as unknown as never[]));
  }
}

/** What is used of a `Call`, checked against it: a changed SDK does not compile. */
class RecordedCall
  extends Emitter<CallEvents>
  implements
    Pick<Call, 'accept' | 'disconnect' | 'mute' | 'reject' | 'sendDigits' | 'parameters' | 'customParameters'>
{
  readonly done: string[] = [];
  parameters: Record<string, string> = {};
  readonly customParameters = new Map<string, string>();

  get sdk(): Call {
    return this as unknown as Call;
  }

  accept(): void {
    this.done.push('accept');
  }
  reject(): void {
    this.done.push('reject');
    this.emit('reject');
  }
  disconnect(): void {
    this.done.push('hangup');
  }
  mute(on = true): void {
    this.done.push(`mute ${on}`);
    this.emit('mute', on, this.sdk);
  }
  sendDigits(digits: string): void {
    this.done.push(`press ${digits}`);
  }
}

class RecordedDevice
  extends Emitter<DeviceEvents>
  implements Pick<Device, 'connect' | 'register' | 'updateToken' | 'destroy' | 'state'>
{
  static latest: RecordedDevice;
  static calls: RecordedCall[] = [];
  static refusal: unknown = null;
  state = 'unregistered' as Device['state'];
  readonly audio = new Emitter<{ deviceChange: (lost: MediaDeviceInfo[]) => void }>();
  readonly tokens: string[];
  dialed: Record<string, string> = {};
  destroyed = false;

  constructor(token: string) {
    super();
    this.tokens = [token];
    RecordedDevice.latest = this;
  }

  async register(): Promise<void> {}
  updateToken(token: string): void {
    this.tokens.push(token);
  }
  destroy(): void {
    this.destroyed = true;
  }
  async connect(options?: Device.ConnectOptions): Promise<Call> {
    this.dialed = options?.params ?? {};
    if (RecordedDevice.refusal) throw RecordedDevice.refusal;
    const call = new RecordedCall();
    RecordedDevice.calls.push(call);
    return call.sdk;
  }
}

/** The SDK's driver, with the carrier's side of it played by its recorded events. */
export async function sdkFarSide(heard: Heard): Promise<FarSide> {
  RecordedDevice.calls = [];
  RecordedDevice.refusal = null;
  const sdk = {
    Device: Object.assign(RecordedDevice, { isSupported: true, State: { Unregistered: 'unregistered' } }),
    TwilioError,
  } as unknown as Sdk;
  const driver: PhoneDriver = new SdkDriver(sdk, heard);
  const device = () => RecordedDevice.latest;
  const ringing = new Map<string, RecordedCall>();
  let active: RecordedCall | undefined;
  const call = () => {
    const newest = active ?? RecordedDevice.calls.at(-1);
    if (!newest) throw new Error('There is no call.');
    return newest;
  };
  return {
    driver,
    registers: () => device().emit('registered'),
    unregisters: () => device().emit('unregistered'),
    tokenRunsOut: () => device().emit('tokenWillExpire', device() as unknown as Device),
    tokenIsRefused: () => device().emit('error', new TwilioError.AuthorizationErrors.AccessTokenExpired()),
    rings(leg, callId, from) {
      const ring = new RecordedCall();
      ring.parameters = { CallSid: leg, From: from };
      ring.customParameters.set('call', callId);
      ringing.set(leg, ring);
      device().emit('incoming', ring.sdk);
    },
    givesUp: (leg) => ringing.get(leg)?.emit('cancel'),
    connects(leg) {
      active = ringing.get(leg) ?? RecordedDevice.calls.at(-1);
      if (active) active.parameters.CallSid = leg;
      call().emit('accept', call().sdk);
    },
    loses: () => call().emit('reconnecting', new TwilioError.SignalingErrors.ConnectionDisconnected()),
    comesBack: () => call().emit('reconnected'),
    ends() {
      call().emit('disconnect', call().sdk);
      active = undefined;
    },
    refusesMicrophone() {
      call().emit('error', new TwilioError.UserMediaErrors.PermissionDeniedError());
    },
    hasNoMicrophone() {
      call().emit('error', new TwilioError.UserMediaErrors.AcquisitionFailedError());
    },
    changesDevice: () => device().audio.emit('deviceChange', [{} as MediaDeviceInfo]),
    was: {
      dialed: () => ({ permit: device().dialed.Permit, to: device().dialed.To }),
      renewed: () => device().tokens.at(-1),
      done: (leg) => (ringing.get(leg) ?? call()).done,
      closed: () => device().destroyed,
    },
  };
}
