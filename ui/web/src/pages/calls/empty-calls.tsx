import { t } from '../../i18n/messages';
import { PracticeButton } from './practice-button';
import './empty-calls.css';

/** In the place of the list where nobody has called yet: what to do. */
export function EmptyCalls({ practice }: { practice: boolean }) {
  const [beforeFile, afterFile] = t('calls.empty.twilio.docs', { file: '\u0000' }).split('\u0000');
  return (
    <section class="empty">
      <div class="empty-art" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <h2>{t('calls.empty.title')}</h2>
      <p>{t('calls.empty.text')}</p>
      {practice ? (
        <>
          <p>{t('calls.empty.practice')}</p>
          <PracticeButton look="first" label={t('calls.empty.play')} />
        </>
      ) : (
        <>
          <h3>{t('calls.empty.twilio.title')}</h3>
          <ol>
            <li>{t('calls.empty.twilio.account')}</li>
            <li>{t('calls.empty.twilio.settings')}</li>
            <li>
              {beforeFile}
              <code>docs/operating.md</code>
              {afterFile}
            </li>
          </ol>
        </>
      )}
    </section>
  );
}
