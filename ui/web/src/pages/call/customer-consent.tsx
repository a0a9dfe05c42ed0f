import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useScope } from '../../base/use-scope';
import { type CallConsent, doNotCallAgain, loadConsent, noteConsent } from '../../data/consent';
import type { Call } from '../../data/contract';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { explain } from '../../parts/failure';

type Asking = 'do_not_call' | 'granted' | 'refused';

/** What the customer agreed to, and whether they may be called again. */
export function CustomerConsent({ call }: { call: Call }) {
  const [known, setKnown] = useState<CallConsent | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<ApiError | null>(null);
  const stops = call.terms?.stops.length ?? 0;
  useScope(
    (scope) => {
      loadConsent(call.id, scope.signal)
        .then(setKnown)
        .catch((cause) => {
          if (!(cause instanceof ApiError) && !scope.signal.aborted) throw cause;
        });
    },
    [call.id, stops, call.person],
  );
  if (!known) return null;

  async function note(event: Event) {
    event.preventDefault();
    setError(null);
    const wording = text.trim();
    try {
      const done =
        asking === 'do_not_call'
          ? await doNotCallAgain(call.id, wording)
          : await noteConsent(call.id, {
              purpose: 'recording',
              granted: asking === 'granted',
              wording,
              channel: 'call',
            });
      setKnown(done);
      setAsking(null);
      setText('');
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
    }
  }

  return (
    <>
      <ul class="consent-facts">
        {known.doNotCall && (
          <li class="consent-error" data-do-not-call>
            {t('consent.not_to_be_called')}
            <small>
              <bdi>{known.doNotCall.reason}</bdi> · <bdi>{known.doNotCall.by}</bdi>
            </small>
          </li>
        )}
        {known.consents.map((consent) => (
          <li key={`${consent.at}${consent.purpose}`}>
            {t(`consent.${consent.granted ? 'granted' : 'refused'}.${consent.purpose}`)}
            <small>
              <q>
                <bdi>{consent.wording}</bdi>
              </q>{' '}
              <time dateTime={consent.at}>{dayAndTime(new Date(consent.at))}</time> ·{' '}
              {t(`consent.channel.${consent.channel}`)} · <bdi>{consent.by}</bdi>
            </small>
          </li>
        ))}
      </ul>
      {asking ? (
        <form class="consent-ask" onSubmit={note}>
          <label for="consent-wording">{t(`consent.wording.${asking}`)}</label>
          <textarea
            id="consent-wording"
            value={text}
            required
            maxLength={500}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div class="consent-buttons">
            <button type="submit" class="button button--small button--first">
              {t('consent.note')}
            </button>
            <button type="button" class="button button--small" onClick={() => setAsking(null)}>
              {t('consent.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div class="consent-buttons">
          {known.personKnown && (
            <>
              <button type="button" class="button button--small" onClick={() => setAsking('granted')}>
                {t('consent.agreed')}
              </button>
              <button type="button" class="button button--small" onClick={() => setAsking('refused')}>
                {t('consent.objected')}
              </button>
            </>
          )}
          {!known.doNotCall && call.number && (
            <button type="button" class="button button--small" onClick={() => setAsking('do_not_call')}>
              {t('consent.do_not_call')}
            </button>
          )}
        </div>
      )}
      <div role="alert">{error && <p class="consent-error">{explain(error)}</p>}</div>
    </>
  );
}
