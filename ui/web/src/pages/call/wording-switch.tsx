import { type Wording, wording, write } from '../../data/wording';
import { t } from '../../i18n/messages';
import './wording-switch.css';

const WAYS: Wording[] = ['readable', 'heard'];

/** Shows the transcript as one writes, or word for word as it was recognized. */
export function WordingSwitch() {
  return (
    <fieldset class="wording">
      <legend class="unseen">{t('transcript.wording')}</legend>
      {WAYS.map((way) => (
        <button
          key={way}
          type="button"
          class="wording-way"
          aria-pressed={wording.value === way}
          onClick={() => write(way)}
        >
          {t(way === 'heard' ? 'transcript.as_heard' : 'transcript.readable')}
        </button>
      ))}
    </fieldset>
  );
}
