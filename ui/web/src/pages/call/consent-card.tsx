import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import type { CallOnPage } from '../../data/call-page';
import { type NoticeTold, type StopKind, stopRecording, type Terms } from '../../data/consent';
import type { Call } from '../../data/contract';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';
import { RecordingChip } from '../../parts/recording-chip';
import './consent-card.css';
import { CustomerConsent } from './customer-consent';

/** What is kept of the call, what the customer was told and said to that, and how to stop it. */
export function ConsentCard({ page, call }: { page: CallOnPage; call: Call }) {
  const terms = call.terms;
  if (!terms) return null;
  const live = call.state !== 'ended';
  return (
    <section class="card consent" aria-label={t('consent.title')}>
      <div class="card-head">
        <h2>{t('consent.title')}</h2>
        <RecordingChip terms={terms} live={live} />
      </div>
      <ul class="consent-facts">
        {terms.notices.map((told) => (
          <Notice key={told.begunAt} told={told} live={live} />
        ))}
        {terms.notices.length === 0 && <li>{t('consent.no_notice')}</li>}
        {terms.stops.map((stop) => (
          <li key={stop.at}>
            {t(`consent.stopped.${stop.kind}`)}
            <small>
              <bdi>{stop.by}</bdi> · <time dateTime={stop.at}>{dayAndTime(new Date(stop.at))}</time>
            </small>
          </li>
        ))}
        {terms.erasing && <li role="status">{t('consent.erasing')}</li>}
        {terms.quietHoursReason && <li>{t('consent.quiet_hours', { reason: terms.quietHoursReason })}</li>}
      </ul>
      <StopButtons page={page} terms={terms} live={live} />
      <CustomerConsent call={call} />
    </section>
  );
}

function Notice({ told, live }: { told: NoticeTold; live: boolean }) {
  const begun = new Date(told.begunAt);
  let heard = t('consent.notice_cut');
  if (told.heardAt) heard = t('consent.notice_heard');
  else if (live) heard = t('consent.notice_playing');
  return (
    <li data-notice-told={told.heardAt ? 'heard' : 'begun'}>
      {heard}
      <small>
        {told.text && (
          <q lang={told.language}>
            <bdi>{told.text}</bdi>
          </q>
        )}{' '}
        <time dateTime={told.begunAt}>{dayAndTime(begun)}</time> ·{' '}
        {t('consent.notice_version', { language: told.language, version: told.policyVersion })}
      </small>
    </li>
  );
}

/** Stopping is undone by resuming; a deletion is asked about first. */
function StopButtons({ page, terms, live }: { page: CallOnPage; terms: Terms; live: boolean }) {
  const [asking, setAsking] = useState<'delete_recording' | 'delete_all' | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const deleted = terms.stops.some((stop) => stop.kind.startsWith('delete'));
  const audio = !deleted && (terms.mode === 'on' || terms.agreed === 'on');

  async function stop(kind: StopKind) {
    setBusy(true);
    setError(null);
    try {
      await stopRecording(page.id, kind);
      setAsking(null);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {asking ? (
        <div class="consent-ask" role="alertdialog" aria-label={t('consent.sure')}>
          <p>{t(`consent.ask.${asking}`)}</p>
          <div class="consent-buttons">
            <button
              type="button"
              class="button button--small button--danger"
              disabled={busy}
              // biome-ignore lint/a11y/noAutofocus: the question has just been asked for by a key or a click.
              autoFocus
              onClick={() => void stop(asking)}
            >
              {busy ? t('consent.deleting') : t('consent.delete')}
            </button>
            <button type="button" class="button button--small" onClick={() => setAsking(null)}>
              {t('consent.keep')}
            </button>
          </div>
        </div>
      ) : (
        <div class="consent-buttons">
          {live && terms.mode === 'on' && (
            <button
              type="button"
              class="button button--small"
              disabled={busy}
              onClick={() => void stop('stop')}
            >
              {t('consent.stop')}
            </button>
          )}
          {live && terms.resumable && (
            <button
              type="button"
              class="button button--small"
              disabled={busy}
              onClick={() => void stop('resume')}
            >
              {t('consent.resume')}
            </button>
          )}
          {audio && (
            <button type="button" class="button button--small" onClick={() => setAsking('delete_recording')}>
              {live && terms.mode === 'on' ? t('consent.stop_delete') : t('consent.delete_recording')}
            </button>
          )}
          {!terms.transcriptDeleted && terms.agreed !== 'off' && (
            <button type="button" class="button button--small" onClick={() => setAsking('delete_all')}>
              {t('consent.delete_all')}
            </button>
          )}
        </div>
      )}
      <div role="alert">{error && <p class="consent-error">{explain(error)}</p>}</div>
    </>
  );
}
