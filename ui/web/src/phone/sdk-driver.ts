import type { Call, Device, TwilioError } from '@twilio/voice-sdk';
import type { Fault, Heard, PhoneDriver } from './driver';

/** What of the SDK is used. */
export type Sdk = Pick<typeof import('@twilio/voice-sdk'), 'Device' | 'TwilioError'>;

/** The SDK's events by name, as its type definitions have them: `acceptEvent` is `accept`. */
type EventsOf<Names> = {
  [Key in keyof Names as Key extends `${infer Name}Event` ? Name : never]: Names[Key];
};
export type CallEvents = EventsOf<typeof Call>;
export type DeviceEvents = EventsOf<typeof Device>;

interface Emitter {
  // biome-ignore lint/suspicious/noExplicitAny: so the SDK has it; `on` below types each event.
  on(name: string, heard: (...args: any[]) => void): unknown;
}

/** Makes the SDK load only where there is Twilio. */
export async function openSdkDriver(heard: Heard): Promise<PhoneDriver> {
  return new SdkDriver(await import('@twilio/voice-sdk'), heard);
}

/** The carrier's own SDK: audio goes between browser and carrier, by WebRTC. */
export class SdkDriver implements PhoneDriver {
  private device: Device | null = null;
  private call: Call | null = null;
  private readonly ringing = new Map<string, Call>();

  constructor(
    private readonly sdk: Sdk,
    private readonly heard: Heard,
  ) {}

  register(token: string): void {
    if (!this.sdk.Device.isSupported) {
      this.heard({ is: 'fault', fault: 'unsupported' });
      return;
    }
    this.device?.destroy();
    this.device = new this.sdk.Device(token, {
      allowIncomingWhileBusy: false,
      closeProtection: false,
      tokenRefreshMs: 30_000,
      logLevel: 'error',
      maxCallSignalingTimeoutMs: 30_000,
    });
    this.follow(this.device);
    this.device.register().catch((cause: unknown) => this.failed(cause));
  }

  renew(token: string): void {
    if (!this.device) {
      this.register(token);
      return;
    }
    this.device.updateToken(token);
    const { Unregistered } = this.sdk.Device.State;
    if (this.device.state === Unregistered)
      this.device.register().catch((cause: unknown) => this.failed(cause));
  }

  connect(permit: string, number: string): void {
    if (!this.device || this.call) return;
    this.device.connect({ params: { To: number, Permit: permit } }).then(
      (call) => this.take(call),
      (cause: unknown) => {
        this.failed(cause);
        this.heard({ is: 'disconnected', message: '' });
      },
    );
  }

  accept(leg: string): void {
    const call = this.ringing.get(leg);
    if (!call || this.call) return;
    this.ringing.delete(leg);
    this.take(call);
    call.accept();
  }

  reject(leg: string): void {
    this.ringing.get(leg)?.reject();
    this.ringing.delete(leg);
  }

  hangUp(): void {
    this.call?.disconnect();
  }

  mute(on: boolean): void {
    this.call?.mute(on);
  }

  press(keys: string): void {
    this.call?.sendDigits(keys);
  }

  close(): void {
    this.device?.destroy();
    this.device = null;
    this.call = null;
  }

  private follow(device: Device): void {
    on<DeviceEvents, 'registered'>(device, 'registered', () => this.heard({ is: 'registered' }));
    on<DeviceEvents, 'unregistered'>(device, 'unregistered', () => this.heard({ is: 'unregistered' }));
    on<DeviceEvents, 'tokenWillExpire'>(device, 'tokenWillExpire', () => this.heard({ is: 'token_wanted' }));
    on<DeviceEvents, 'incoming'>(device, 'incoming', (call) => this.ring(call));
    on<DeviceEvents, 'error'>(device, 'error', (error) => this.failed(error));
    device.audio?.on('deviceChange', (lost: unknown[]) => {
      if (lost.length > 0 && this.call) this.heard({ is: 'device_changed' });
    });
  }

  private ring(call: Call): void {
    const leg = legOf(call);
    this.ringing.set(leg, call);
    const over = () => {
      if (this.ringing.delete(leg)) this.heard({ is: 'canceled', leg });
    };
    on<CallEvents, 'cancel'>(call, 'cancel', over);
    on<CallEvents, 'reject'>(call, 'reject', over);
    on<CallEvents, 'disconnect'>(call, 'disconnect', over);
    this.heard({
      is: 'incoming',
      leg,
      callId: call.customParameters.get('call') ?? leg,
      from: call.parameters.From ?? null,
    });
  }

  private take(call: Call): void {
    this.call = call;
    on<CallEvents, 'accept'>(call, 'accept', () => this.heard({ is: 'connected', leg: legOf(call) }));
    on<CallEvents, 'reconnecting'>(call, 'reconnecting', () => this.heard({ is: 'reconnecting' }));
    on<CallEvents, 'reconnected'>(call, 'reconnected', () => this.heard({ is: 'reconnected' }));
    on<CallEvents, 'mute'>(call, 'mute', (muted) => this.heard({ is: 'muted', muted }));
    on<CallEvents, 'error'>(call, 'error', (error) => this.failed(error));
    const over = () => {
      if (this.call !== call) return;
      this.call = null;
      this.heard({ is: 'disconnected', message: '' });
    };
    on<CallEvents, 'disconnect'>(call, 'disconnect', over);
    on<CallEvents, 'cancel'>(call, 'cancel', over);
  }

  private failed(cause: unknown): void {
    const fault = this.fault(cause);
    if (fault === 'token') this.heard({ is: 'token_wanted' });
    this.heard({ is: 'fault', fault });
  }

  private fault(cause: unknown): Fault {
    const { UserMediaErrors, AuthorizationErrors, SignalingErrors, GeneralErrors, MediaErrors } =
      this.sdk.TwilioError;
    if (cause instanceof UserMediaErrors.PermissionDeniedError) return 'microphone_refused';
    if (cause instanceof UserMediaErrors.AcquisitionFailedError) return 'no_microphone';
    if (
      cause instanceof AuthorizationErrors.AccessTokenExpired ||
      cause instanceof AuthorizationErrors.AccessTokenInvalid ||
      cause instanceof AuthorizationErrors.AuthenticationFailed
    ) {
      return 'token';
    }
    const network =
      cause instanceof SignalingErrors.ConnectionError ||
      cause instanceof SignalingErrors.ConnectionDisconnected ||
      cause instanceof GeneralErrors.ConnectionError ||
      cause instanceof GeneralErrors.TransportError ||
      cause instanceof MediaErrors.ConnectionError;
    return network ? 'network' : 'line_refused';
  }
}

function on<Events, Name extends keyof Events & string>(
  emitter: Emitter,
  name: Name,
  // biome-ignore lint/suspicious/noExplicitAny: the event's own type follows.
  heard: Events[Name] extends (...args: any[]) => void ? Events[Name] : never,
): void {
  emitter.on(name, heard);
}

function legOf(call: Call): string {
  return call.parameters.CallSid ?? '';
}

export type { Call as SdkCall, Device as SdkDevice, TwilioError as SdkErrors };
