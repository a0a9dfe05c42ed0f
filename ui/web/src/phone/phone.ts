import { computed, type Signal, signal } from '@preact/signals';
import { ApiError } from '../base/api';
import type { Scope } from '../base/scope';
import { withNews } from './call-news';
import { type DriverEvent, type Fault, isOfMicrophone, type OpenDriver, type PhoneDriver } from './driver';
import { type CallNews, KnownCalls, newTalk } from './known-calls';
import { takeLeft, watchLeaving } from './left-call';
import { Line } from './line';
import * as requests from './requests';
import { Standing } from './standing';
import { busy, type Ending, type PhoneState, type Talk } from './state';
import { TokenRenewal } from './token-renewal';

/** The colleague's phone: it lives as long as its scope, whichever page is shown. */
export class Phone {
  readonly state: Signal<PhoneState> = signal({ is: 'starting' });
  /** Whether a call can be placed, or ring. */
  readonly free = computed(() => ['idle', 'over', 'refused'].includes(this.state.value.is));
  /** What is not as it should be, though the phone works; null where nothing is. */
  readonly notice: Signal<Fault | 'device_changed' | null> = signal(null);
  /** The call whose page is to be opened; each is given once. */
  readonly opened: Signal<string | null> = signal(null);
  readonly line: Line;
  private driver: PhoneDriver | null = null;
  private readonly standing: Standing;
  private tokens: TokenRenewal | null = null;
  private readonly calls = new KnownCalls();
  private hungUp = false;

  constructor(
    private readonly scope: Scope,
    private readonly openDriver: OpenDriver,
  ) {
    this.line = new Line(scope, (news) => this.told(news));
    this.standing = new Standing(() => this.line.connected.value);
    scope.own(this.line.connected.subscribe(() => this.settle()));
    watchLeaving(
      scope,
      () => this.state.value,
      () => this.driver?.close(),
    );
    scope.own(() => this.driver?.close());
    void this.start();
  }

  /**
   * Calls a number; a second wish while there is one changes nothing.
   *
   * @param missedCall the call that is called back
   * @param reason why to call within quiet hours
   */
  async dial(number: string, missedCall: string | null = null, reason: string | null = null): Promise<void> {
    if (!this.free.value || !this.driver) return;
    const talk = newTalk('outbound', number);
    this.begin({ is: 'asking', talk });
    try {
      const permit = await requests.dial(number, missedCall, reason);
      if (this.state.value.is !== 'asking') {
        await requests.giveUp().catch(() => {});
        return;
      }
      this.state.value = { is: 'dialing', talk };
      this.driver.connect(permit.permit, permit.number);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      if (this.state.value.is !== 'asking') return;
      const { code, message, details } = cause;
      this.state.value = { is: 'refused', number, missedCall, reason: { code, message, details } };
      this.settle();
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
      if (now.is === 'incoming' && now.leg === leg) this.over(talk, this.calls.goneHow(talk.callId), '');
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

  /** Ends the call, also one that this colleague has in another tab. */
  hangUp(): void {
    const state = this.state.value;
    if (state.is === 'elsewhere') {
      if (state.talk.callId) void requests.hangUp(state.talk.callId).catch(() => {});
      return;
    }
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

  /** Puts away what is said beside a call. */
  dismissNotice(): void {
    this.notice.value = null;
  }

  /** Puts away what is said of a call that is over, or of a refusal. */
  dismiss(): void {
    const { is } = this.state.value;
    this.notice.value = null;
    if (is === 'over' || is === 'refused') this.begin({ is: 'idle' });
    this.settle();
  }

  private async start(): Promise<void> {
    const left = takeLeft();
    if (left) this.over({ ...newTalk('outbound', null), ...left }, 'tab_closed', '');
    try {
      this.driver = await this.openDriver((event) => {
        if (!this.scope.closed) this.heard(event);
      });
      if (this.scope.closed) {
        this.driver.close();
        return;
      }
      this.tokens = new TokenRenewal(this.scope, this.driver, (fault) => {
        this.standing.worries(fault);
        this.settle();
      });
      await this.tokens.now();
    } catch (cause) {
      this.standing.fails('unsupported');
      this.settle();
      throw cause;
    }
  }

  private heard(event: DriverEvent): void {
    const state = this.state.value;
    switch (event.is) {
      case 'registered':
        this.standing.registers();
        this.settle();
        break;
      case 'unregistered':
        this.standing.fails(null);
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
          this.over(state.talk, this.calls.goneHow(state.talk.callId), '');
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
        if (isOfMicrophone(event.fault) || busy(state)) this.notice.value = event.fault;
        else this.standing.fails(event.fault);
        this.settle();
        break;
    }
  }

  private rings(leg: string, callId: string, from: string | null): void {
    if (!this.free.value) {
      this.driver?.reject(leg);
      return;
    }
    const number = from?.startsWith('+') ? from : null;
    const talk = this.calls.complete({ ...newTalk('inbound', number), callId });
    this.begin({ is: 'incoming', talk, leg, answering: false });
  }

  private connected(leg: string): void {
    const state = this.state.value;
    if (state.is !== 'incoming' && state.is !== 'dialing' && state.is !== 'ringing') return;
    const callId = state.talk.callId ?? leg;
    this.calls.hold(callId);
    if (state.is === 'incoming') {
      this.state.value = {
        is: 'talking',
        talk: { ...state.talk, answeredAt: Date.now() },
        reconnecting: false,
      };
    } else {
      const call = this.calls.find(callId);
      const dialing: PhoneState = { is: 'dialing', talk: { ...state.talk, callId } };
      this.become(call ? withNews(dialing, call, this.calls) : dialing);
    }
    this.opened.value = callId;
  }

  private told(news: CallNews): void {
    if (!this.calls.learn(news)) return;
    this.become(withNews(this.state.value, news.call, this.calls));
    this.settle();
  }

  /** A call that is over for the other side is over for this one. */
  private become(next: PhoneState): void {
    const ended = busy(this.state.value) && next.is === 'over';
    this.state.value = next;
    if (ended) this.driver?.hangUp();
  }

  /** This side of the call is over; how it ended for the other is known soon, or already. */
  private disconnected(talk: Talk, message: string): void {
    const unheard = this.notice.value;
    const stood = talk.callId !== null && this.state.value.is !== 'incoming';
    if (!stood && isOfMicrophone(unheard)) this.over(talk, unheard, '');
    else if (message || (!talk.callId && !this.hungUp)) this.over(talk, 'not_placed', message);
    else this.over(talk, this.calls.outcome(talk.callId) ?? (talk.answeredAt ? 'completed' : 'canceled'), '');
  }

  private over(talk: Talk, how: Ending, detail: string): void {
    this.state.value = { is: 'over', talk: this.calls.complete(talk), how, detail };
    this.settle();
  }

  private begin(state: PhoneState): void {
    this.hungUp = false;
    this.notice.value = null;
    this.state.value = state;
    this.settle();
  }

  /** Takes what rest there is where nothing is to be done, and says whether the phone can ring. */
  private settle(): void {
    const rest = this.standing.rest(this.state.value, this.calls.elsewhere());
    if (rest) this.state.value = rest;
    // Baton knows of a call that is dialed by its permit; to be told again would keep the caller waiting.
    const dialing = this.state.value.is === 'asking' || this.state.value.is === 'dialing';
    this.line.announce(this.standing.works && (this.free.value || dialing));
  }
}
