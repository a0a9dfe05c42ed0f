import { type Signal, signal } from '@preact/signals';
import { ApiError } from '../base/api';
import type { Scope } from '../base/scope';
import type { Call } from '../data/contract';
import type { DriverEvent, Fault, OpenDriver, PhoneDriver } from './driver';
import { rememberLeft, takeLeft } from './left-call';
import { Line } from './line';
import * as requests from './requests';
import { busy, type Ending, type PhoneState, type Talk } from './state';
import { TokenRenewal } from './token-renewal';

/** The colleague's phone: it lives as long as its scope, whichever page is shown. */
export class Phone {
  readonly state: Signal<PhoneState> = signal({ is: 'starting' });
  /** What is not as it should be, though the phone works; null where nothing is. */
  readonly notice: Signal<Fault | 'device_changed' | null> = signal(null);
  /** The call whose page is to be opened; each is given once. */
  readonly opened: Signal<string | null> = signal(null);
  readonly line: Line;
  private driver: PhoneDriver | null = null;
  private registered = false;
  private tokens: TokenRenewal | null = null;
  /** What is known of calls from the line, by id. */
  private readonly calls = new Map<string, Call>();
  private hungUp = false;
  private fault: Fault | null = null;

  constructor(
    private readonly scope: Scope,
    private readonly openDriver: OpenDriver,
  ) {
    this.line = new Line(scope, (call) => this.changed(call));
    scope.own(this.line.connected.subscribe(() => this.settle()));
    scope.listen(window, 'pagehide', () => this.left());
    scope.listen<BeforeUnloadEvent>(window, 'beforeunload', (event) => {
      if (busy(this.state.value)) event.preventDefault();
    });
    scope.own(() => this.driver?.close());
    void this.start();
  }

  /** Calls a number; a second wish while there is one changes nothing. */
  async dial(number: string): Promise<void> {
    if (!this.free() || !this.driver) return;
    const talk = newTalk('outbound', number);
    this.begin({ is: 'asking', talk });
    try {
      const permit = await requests.dial(number);
      if (this.state.value.is !== 'asking') {
        await requests.giveUp().catch(() => {});
        return;
      }
      this.state.value = { is: 'dialing', talk };
      this.driver.connect(permit.permit, permit.number);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      if (this.state.value.is !== 'asking') return;
      this.state.value = {
        is: 'refused',
        number,
        reason: { code: cause.code, message: cause.message, details: cause.details },
      };
    }
  }

  /** Takes the call that rings, unless somebody was faster. */
  async answer(): Promise<void> {
    const state = this.state.value;
    if (state.is !== 'incoming' || state.answering) return;
    const { talk, leg } = state;
    this.hungUp = false;
    this.state.value = { ...state, answering: true };
    try {
      await requests.answer(talk.callId ?? leg);
      this.driver?.accept(leg);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      const now = this.state.value;
      if (now.is === 'incoming' && now.leg === leg) this.over(talk, this.goneHow(talk.callId), '');
    }
  }

  /** Lets a call that rings ring elsewhere. */
  decline(): void {
    const state = this.state.value;
    if (state.is !== 'incoming' || state.answering) return;
    this.driver?.reject(state.leg);
    if (state.talk.callId) void requests.hangUp(state.talk.callId).catch(() => {});
    this.state.value = { is: 'idle' };
    this.settle();
  }

  hangUp(): void {
    const state = this.state.value;
    if (!busy(state)) return;
    this.hungUp = true;
    this.driver?.hangUp();
    const { callId } = state.talk;
    // Also by Baton: it reaches the line where this browser does not.
    void (callId ? requests.hangUp(callId) : requests.giveUp()).catch(() => {});
    if (state.is === 'asking') this.over(state.talk, 'canceled', '');
  }

  mute(): void {
    const state = this.state.value;
    if (busy(state)) this.driver?.mute(!state.talk.muted);
  }

  press(key: string): void {
    if (busy(this.state.value)) this.driver?.press(key);
  }

  /** Puts away what is said of a call that is over, or of a refusal. */
  dismiss(): void {
    const { is } = this.state.value;
    this.notice.value = null;
    if (is === 'over' || is === 'refused') this.begin({ is: 'idle' });
    this.settle();
  }

  private async start(): Promise<void> {
    const leftCall = takeLeft();
    if (leftCall) {
      this.state.value = {
        is: 'over',
        talk: { ...newTalk('outbound', null), ...leftCall },
        how: 'tab_closed',
        detail: '',
      };
    }
    try {
      this.driver = await this.openDriver((event) => {
        if (!this.scope.closed) this.heard(event);
      });
      if (this.scope.closed) {
        this.driver.close();
        return;
      }
      this.tokens = new TokenRenewal(this.scope, this.driver, (fault) => {
        this.fault = fault;
        this.settle();
      });
      await this.tokens.now();
    } catch (cause) {
      this.fault = 'unsupported';
      this.settle();
      throw cause;
    }
  }

  private heard(event: DriverEvent): void {
    const state = this.state.value;
    switch (event.is) {
      case 'registered':
        this.registered = true;
        this.fault = null;
        this.settle();
        break;
      case 'unregistered':
        this.registered = false;
        this.settle();
        break;
      case 'token_wanted':
        this.tokens?.soon();
        break;
      case 'incoming':
        this.rings(event.leg, event.callId, event.from);
        break;
      case 'canceled':
        if (state.is === 'incoming' && state.leg === event.leg) {
          this.over(state.talk, this.goneHow(state.talk.callId), '');
        }
        break;
      case 'connected':
        this.connected(event.leg);
        break;
      case 'reconnecting':
      case 'reconnected':
        if (state.is === 'talking')
          this.state.value = { ...state, reconnecting: event.is === 'reconnecting' };
        break;
      case 'disconnected':
        if (busy(state) || (state.is === 'incoming' && state.answering))
          this.disconnected(state.talk, event.message);
        break;
      case 'muted':
        if (busy(state)) this.state.value = { ...state, talk: { ...state.talk, muted: event.muted } };
        break;
      case 'device_changed':
        this.notice.value = 'device_changed';
        break;
      case 'fault':
        this.faulted(event.fault);
        break;
    }
  }

  private rings(leg: string, callId: string, from: string | null): void {
    if (!this.free()) {
      this.driver?.reject(leg);
      return;
    }
    const number = from?.startsWith('+') ? from : null;
    const talk = this.known({ ...newTalk('inbound', number), callId });
    this.begin({ is: 'incoming', talk, leg, answering: false });
  }

  private connected(leg: string): void {
    const state = this.state.value;
    if (state.is === 'incoming') {
      const talk = { ...state.talk, answeredAt: Date.now() };
      this.state.value = { is: 'talking', talk, reconnecting: false };
      this.opened.value = talk.callId;
    } else if (state.is === 'dialing' || state.is === 'ringing') {
      this.outgoing({ ...state.talk, callId: state.talk.callId ?? leg });
    }
  }

  /** The call that was dialed has an id: its page opens, and what was heard of it counts. */
  private outgoing(talk: Talk): void {
    this.state.value = { is: 'dialing', talk };
    this.opened.value = talk.callId;
    const call = talk.callId ? this.calls.get(talk.callId) : undefined;
    if (call) this.changed(call);
  }

  private changed(call: Call): void {
    const before = this.calls.get(call.id);
    if (before && before.version > call.version) return;
    this.calls.set(call.id, call);
    const state = this.state.value;
    if (state.is === 'incoming' && state.talk.callId === call.id) {
      this.state.value = { ...state, talk: this.known(state.talk) };
      return;
    }
    if (state.is === 'over' && state.talk.callId === call.id) {
      if (state.how === 'caller_gone') this.state.value = { ...state, how: this.goneHow(call.id) };
      if (isGuess(state.how)) this.state.value = { ...state, how: outcomeOf(call) ?? state.how };
      return;
    }
    if (state.is !== 'dialing' && state.is !== 'ringing' && state.is !== 'talking') return;
    if (state.talk.callId !== call.id) return;
    const talk = this.known(state.talk);
    if (call.state === 'ended') {
      this.ended(talk, call);
    } else if (call.state === 'live' && state.is !== 'talking') {
      this.state.value = { is: 'talking', talk: { ...talk, answeredAt: Date.now() }, reconnecting: false };
    } else if (call.state === 'ringing' && state.is === 'dialing') {
      this.state.value = { is: 'ringing', talk };
    } else {
      this.state.value = { ...state, talk };
    }
  }

  private ended(talk: Talk, call: Call): void {
    this.driver?.hangUp();
    this.over(talk, outcomeOf(call) ?? 'completed', '');
  }

  /** This side of the call is over; how it ended for the other is known soon, or already. */
  private disconnected(talk: Talk, message: string): void {
    const call = talk.callId ? this.calls.get(talk.callId) : undefined;
    const outcome = call ? outcomeOf(call) : null;
    if (message || (!talk.callId && !this.hungUp)) this.over(talk, 'not_placed', message);
    else this.over(talk, outcome ?? (talk.answeredAt ? 'completed' : 'canceled'), '');
  }

  private over(talk: Talk, how: Ending, detail: string): void {
    this.state.value = { is: 'over', talk: this.known(talk), how, detail };
    this.settle();
  }

  private goneHow(callId: string | null): Ending {
    const call = callId ? this.calls.get(callId) : undefined;
    return call && call.state !== 'ended' && call.colleague ? 'taken' : 'caller_gone';
  }

  private faulted(fault: Fault): void {
    const state = this.state.value;
    const microphone = fault === 'no_microphone' || fault === 'microphone_refused';
    if (microphone || busy(state)) {
      this.notice.value = fault;
    } else {
      this.fault = fault;
      this.registered = false;
      this.settle();
    }
  }

  /** What the line knows of the other side. */
  private known(talk: Talk): Talk {
    const call = talk.callId ? this.calls.get(talk.callId) : undefined;
    if (!call) return talk;
    const { number = null, person = null, company = null } = call;
    return { ...talk, number: number ?? talk.number, person, company };
  }

  private begin(state: PhoneState): void {
    this.hungUp = false;
    this.notice.value = null;
    this.state.value = state;
    this.settle();
  }

  private free(): boolean {
    const { is } = this.state.value;
    return is === 'idle' || is === 'over' || is === 'refused';
  }

  /** Goes between idle and away as line and driver do, and says whether the phone can ring. */
  private settle(): void {
    const works = this.registered && this.line.connected.value;
    const { is } = this.state.value;
    if (is === 'starting' || is === 'idle' || is === 'away') {
      if (works) this.state.value = { is: 'idle' };
      else if (this.fault || is !== 'starting')
        this.state.value = { is: 'away', why: this.fault ?? 'network' };
    }
    this.line.announce(works && this.free());
  }

  /** The page goes: the call ends, on this side and at Baton, whether or not the line notices. */
  private left(): void {
    const state = this.state.value;
    if (!busy(state)) return;
    if (state.talk.callId) {
      requests.hangUpLeaving(state.talk.callId);
      rememberLeft(state.talk);
    }
    this.driver?.close();
  }
}

function newTalk(direction: Talk['direction'], number: string | null): Talk {
  return { number, person: null, company: null, direction, callId: null, answeredAt: null, muted: false };
}

function outcomeOf(call: Call): Ending | null {
  if (call.state !== 'ended' || !call.outcome) return null;
  return call.outcome === 'lost' ? 'completed' : call.outcome;
}

/** The end of this side is told sooner than the call's outcome, which then corrects it. */
function isGuess(how: Ending): boolean {
  return how === 'canceled' || how === 'completed';
}
