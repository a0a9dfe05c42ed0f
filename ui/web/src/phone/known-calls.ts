import type { Call } from '../data/contract';
import type { Ending, Talk } from './state';

/** What Baton tells of a call that this colleague has, or that rings them. */
export interface CallNews {
  call: Call;
  /** Whether it is this colleague's, not one that only rings them. */
  mine: boolean;
  /** Whether it has this colleague's line: no other call can be placed until it ends. */
  line: boolean;
}

/** The calls that Baton has told of, and what follows from them for the phone. */
export class KnownCalls {
  private readonly news = new Map<string, CallNews>();
  private readonly held = new Set<string>();

  /** Whether this is newer than what was known. */
  learn(news: CallNews): boolean {
    const before = this.news.get(news.call.id);
    if (before && before.call.version > news.call.version) return false;
    this.news.set(news.call.id, news);
    return true;
  }

  /** The call is this phone's from now on, whatever becomes of it. */
  hold(callId: string): void {
    this.held.add(callId);
  }

  find(callId: string | null): Call | undefined {
    return callId ? this.news.get(callId)?.call : undefined;
  }

  /** The talk with what is known of its other side. */
  complete(talk: Talk): Talk {
    const call = this.find(talk.callId);
    if (!call) return talk;
    const { number = null, person = null, company = null } = call;
    return { ...talk, number: number ?? talk.number, person, company };
  }

  /** How the call ended; null while it goes on, or where nothing is known of it. */
  outcome(callId: string | null): Ending | null {
    const call = this.find(callId);
    if (call?.state !== 'ended' || !call.outcome) return null;
    return call.outcome === 'lost' ? 'completed' : call.outcome;
  }

  /** Why a call that rang here rings no more. */
  goneHow(callId: string | null): Ending {
    const known = callId ? this.news.get(callId) : undefined;
    if (!known || known.call.state === 'ended' || !known.call.colleague) return 'caller_gone';
    return known.mine ? 'answered_elsewhere' : 'taken';
  }

  /** The call that has this colleague's line and is not in this phone; null where there is none. */
  elsewhere(): Talk | null {
    for (const { call, line } of this.news.values()) {
      if (line && call.state !== 'ended' && !this.held.has(call.id)) {
        return this.complete({ ...newTalk(call.direction, null), callId: call.id });
      }
    }
    return null;
  }
}

/** A talk of which nothing is known yet. */
export function newTalk(direction: Talk['direction'], number: string | null): Talk {
  return { number, person: null, company: null, direction, callId: null, answeredAt: null, muted: false };
}
