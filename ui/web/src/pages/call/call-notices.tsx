import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';
import { missed } from '../../parts/who';
import { CallBack } from '../../phone/call-back';

/** What the reader should know of how the transcript came about. */
export function CallNotices({ page, call }: { page: CallOnPage; call: Call }) {
  const unstored = page.transcript.lines.value.filter((line) => page.unstored.value.has(line.id)).length;
  const lags = [...page.lags.value.values()];
  const behindMs = Math.max(0, ...lags.map((lag) => lag.behindMs));
  const missedMs = lags.reduce((sum, lag) => sum + lag.missedMs, 0);
  const afterwards = call.state !== 'ended' && lags.some((lag) => lag.afterwards);
  return (
    <div class="call-notices" role="status">
      {afterwards && (
        <p class="notice" data-notice="afterwards">
          <Icon name="notice" />
          {t('transcript.afterwards')}
        </p>
      )}
      {!afterwards && behindMs > 0 && (
        <p class="notice" data-notice="behind">
          <Icon name="notice" />
          {t('transcript.catching_up', { seconds: Math.round(behindMs / 1_000) })}
        </p>
      )}
      {call.state !== 'ended' && call.gaps?.some((gap) => gap.toMs == null) && (
        <p class="notice" data-notice="gap">
          <Icon name="notice" />
          {t('transcript.gap_open')}
        </p>
      )}
      {missedMs > 0 && (
        <p class="notice" data-notice="missed">
          <Icon name="notice" />
          {t('transcript.missed', { seconds: Math.ceil(missedMs / 1_000) })}
        </p>
      )}
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
      {missed(call) && (
        <p class="notice" data-notice="missed">
          <Icon name="notice" />
          <span>{t('call.missed_hint', { called_back: String(call.calledBack === true) })}</span>
          <CallBack call={call} />
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

/** How the connection is, where it is not as it should be. */
export function ConnectionNotice({ page }: { page: CallOnPage }) {
  const connection = page.feed.connection.value;
  const lost = connection === 'reconnecting' || connection === 'offline';
  return (
    <div class="head-connection" role="status">
      {connection !== 'connected' && connection !== 'closed' && connection !== 'resting' && (
        <p class="notice" data-notice={connection}>
          <Icon name="notice" />
          <span>
            {t(`connection.${connection}`)} {lost && t('connection.resumes')}
          </span>
        </p>
      )}
    </div>
  );
}
