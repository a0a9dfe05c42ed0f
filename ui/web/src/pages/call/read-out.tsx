import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import { textOf, wording } from '../../data/wording';
import { t } from '../../i18n/messages';
import { speakerName } from '../../parts/who';

/** Tells a screen reader each final as it comes; drafts would only stutter. */
export function ReadOut({ page, call }: { page: CallOnPage; call: Call }) {
  const line = page.transcript.heard.value;
  return (
    <p class="unseen" role="log" aria-live="polite" aria-atomic="true">
      {line &&
        t('transcript.read_out', {
          speaker: speakerName(call, line.speaker),
          text: textOf(line.spoken.value, wording.value),
        })}
    </p>
  );
}
