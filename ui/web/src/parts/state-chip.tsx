import type { Call } from '../data/contract';
import { t } from '../i18n/messages';
import './state-chip.css';
import { missed } from './who';

/** Where a call is in its life, or how it ended. */
export function StateChip({ call }: { call: Call }) {
  const moving = call.state !== 'ended';
  return (
    <span class={`chip chip--${look(call)}`} data-state={call.state}>
      {moving && <span class="chip-dot" />}
      {stateWord(call)}
    </span>
  );
}

function look(call: Call): string {
  const { state, outcome } = call;
  if (state === 'live') return 'live';
  if (state !== 'ended') return 'waiting';
  if (missed(call)) return call.calledBack ? 'ended' : 'bad';
  if (outcome === 'failed' || outcome === 'lost') return 'bad';
  return outcome === 'completed' ? 'quiet' : 'ended';
}

function stateWord(call: Call): string {
  const { state, outcome } = call;
  if (missed(call)) return t(call.calledBack ? 'call.outcome.called_back' : 'call.outcome.missed');
  return state === 'ended' && outcome ? t(`call.outcome.${outcome}`) : t(`call.state.${state}`);
}
