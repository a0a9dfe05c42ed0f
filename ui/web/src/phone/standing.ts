import type { Fault } from './driver';
import type { PhoneState, Talk } from './state';

/** Whether the phone can be one now, by what its driver and its line to Baton say. */
export class Standing {
  private registered = false;
  private fault: Fault | null = null;

  /** @param connected whether there is a line to Baton */
  constructor(private readonly connected: () => boolean) {}

  get works(): boolean {
    return this.registered && this.connected();
  }

  registers(): void {
    this.registered = true;
    this.fault = null;
  }

  /** @param why where it is known */
  fails(why: Fault | null): void {
    this.registered = false;
    this.fault = why ?? this.fault;
  }

  /** What there is works on, but not for ever. */
  worries(why: Fault): void {
    this.fault = why;
  }

  /**
   * What the phone is while it has nothing to do; null where it has.
   *
   * @param elsewhere the call that this colleague has in another page
   */
  rest(state: PhoneState, elsewhere: Talk | null): PhoneState | null {
    const { is } = state;
    if (is !== 'starting' && is !== 'idle' && is !== 'elsewhere' && is !== 'away') return null;
    if (this.works && elsewhere) return { is: 'elsewhere', talk: elsewhere };
    if (this.works) return is === 'idle' ? state : { is: 'idle' };
    if (is === 'starting' && !this.fault) return null;
    return { is: 'away', why: this.fault ?? 'network' };
  }
}
