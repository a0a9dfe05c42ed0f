import type { Call } from '../data/contract';
import type { KnownCalls } from './known-calls';
import type { Busy, Ending, PhoneState } from './state';

/** What the newest of a call makes of the phone's state; the state as it is where the call is another. */
export function withNews(state: PhoneState, call: Call, calls: KnownCalls): PhoneState {
  if (!('talk' in state) || state.talk.callId !== call.id) return state;
  switch (state.is) {
    case 'incoming':
      return { ...state, talk: calls.complete(state.talk) };
    case 'over':
      return { ...state, how: corrected(state.how, call, calls) };
    case 'dialing':
    case 'ringing':
    case 'talking':
      return movedOn(state, call, calls);
    default:
      return state;
  }
}

function movedOn(state: Exclude<Busy, { is: 'asking' }>, call: Call, calls: KnownCalls): PhoneState {
  const talk = calls.complete(state.talk);
  if (call.state === 'ended') {
    return { is: 'over', talk, how: calls.outcome(call.id) ?? 'completed', detail: '' };
  }
  if (call.state === 'live' && state.is !== 'talking') {
    return { is: 'talking', talk: { ...talk, answeredAt: Date.now() }, reconnecting: false };
  }
  if (call.state === 'ringing' && state.is === 'dialing') return { is: 'ringing', talk };
  return { ...state, talk };
}

/** This side's end is known sooner than the call's outcome, which then corrects what was guessed. */
function corrected(how: Ending, call: Call, calls: KnownCalls): Ending {
  if (how === 'caller_gone') return calls.goneHow(call.id);
  if (how === 'canceled' || how === 'completed') return calls.outcome(call.id) ?? how;
  return how;
}
