import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { t } from '../../i18n/messages';
import { Failure, Loading } from '../../parts/failure';
import '../settings/settings.css';
import { SettingsTabs } from '../settings/settings-tabs';
import './api-page.css';

const DESCRIPTION = '/api/openapi.json';

/** The API's description. Its viewer is large, and loaded for this page only. */
export function ApiPage() {
  const heading = useHeading();
  const place = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState(false);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useTitle(t('settings.api'));
  useScope(
    (scope) => {
      setFailed(false);
      import('./viewer')
        .then(({ show }) => {
          if (!place.current || scope.signal.aborted) return;
          show(DESCRIPTION, place.current, scope.signal);
          setLoaded(true);
        })
        .catch(() => setFailed(true));
    },
    [attempt],
  );

  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="settings-lead">{t('settings.api_lead')}</p>
      </header>
      <SettingsTabs />
      <p>
        <a class="api-document" href={DESCRIPTION}>
          {t('settings.api_document')}
        </a>
      </p>
      {failed ? (
        <Failure error={UNREACHABLE} retry={() => setAttempt(attempt + 1)} />
      ) : (
        !loaded && <Loading />
      )}
      <div ref={place} class="api-viewer" lang="en" />
    </main>
  );
}

const UNREACHABLE = new ApiError(0, 'unreachable', 'The viewer cannot be loaded.');
