import type { PhoneDriver } from './driver';

/** The carrier's side of a driver, for tests: makes happen what a carrier makes happen, and tells what it got. */
export interface FarSide {
  readonly driver: PhoneDriver;
  registers(): void;
  unregisters(): void;
  tokenRunsOut(): void;
  tokenIsRefused(): void;
  rings(leg: string, callId: string, from: string): void;
  givesUp(leg: string): void;
  connects(leg: string): void;
  loses(): void;
  comesBack(): void;
  ends(): void;
  refusesMicrophone(): void;
  hasNoMicrophone(): void;
  changesDevice(): void;
  readonly was: {
    dialed(): { permit: string | undefined; to: string | undefined };
    renewed(): string | undefined;
    /** What was asked for a leg: accept, reject, hangup, `mute true`, `press 1`. */
    done(leg: string): string[];
    closed(): boolean;
  };
}
