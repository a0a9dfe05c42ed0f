import type { Terms } from '../data/consent';
import { t } from '../i18n/messages';
import './state-chip.css';

/** What is kept of a call. */
export function RecordingChip({ terms, live }: { terms: Terms; live: boolean }) {
  const recording = live && terms.mode === 'on';
  return (
    <span class={`chip ${recording ? 'chip--recording' : ''}`} data-recording={terms.mode}>
      {recording && <span class="chip-dot" />}
      {t(`recording.${live ? 'live' : 'kept'}.${terms.mode}`)}
    </span>
  );
}
