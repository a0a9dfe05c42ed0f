import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';

/** What the reader should know of the connection and of how the transcript came about. */
export function CallNotices({ page, call }: { page: CallOnPage; call: Call }) {
  const unstored = page.transcript.lines.value.filter((line) => page.unstored.value.has(line.id)).length;
  return (
    <div class="call-notices" role="status">
      <ConnectionNotice page={page} />
      {unstored > 0 && (
        <p class="notice" data-notice="unstored">
          <Icon name="unstored" />
          {t('transcript.unstored_count', { count: unstored })}
        </p>
      )}
      {call.answerUnknown && (
        <p class="notice" data-notice="answer-unknown">
          <Icon name="notice" />
          {t('call.answer_unknown')}
        </p>
      )}
      {call.outcome === 'lost' && (
        <p class="notice" data-notice="lost">
          <Icon name="notice" />
          {t('call.outcome.lost_hint')}
        </p>
      )}
    </div>
  );
}

function ConnectionNotice({ page }: { page: CallOnPage }) {
  const connection = page.feed.connection.value;
  if (connection === 'connected' || connection === 'closed') return null;
  const lost = connection === 'reconnecting' || connection === 'offline';
  return (
    <p class="notice" data-notice={connection}>
      <Icon name="notice" />
      <span>
        {t(`connection.${connection}`)} {lost && t('connection.resumes')}
      </span>
    </p>
  );
}
