import type { Call } from '../data/contract';
import { t } from '../i18n/messages';
import './state-chip.css';

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

function look({ state, outcome }: Call): string {
  if (state === 'live') return 'live';
  if (state !== 'ended') return 'waiting';
  if (outcome === 'failed' || outcome === 'lost') return 'bad';
  return outcome === 'completed' ? 'quiet' : 'ended';
}

function stateWord({ state, outcome }: Call): string {
  return state === 'ended' && outcome ? t(`call.outcome.${outcome}`) : t(`call.state.${state}`);
}
