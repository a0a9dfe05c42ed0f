import type { ApiError } from '../base/api';
import { t } from '../i18n/messages';
import './button.css';
import './failure.css';

/** What went wrong, in the reader's language where it is known. */
export function explain(error: ApiError): string {
  if (error.code === 'store_away') return t('error.store_away');
  if (error.status === 0 || (error.status >= 502 && error.status <= 504)) return t('error.unreachable');
  if (error.status >= 500) return t('error.server');
  return t('error.refused', { message: error.message });
}

/** In the place of what did not load. */
export function Failure({ error, retry }: { error: ApiError; retry: () => void }) {
  return (
    <section class="failure" role="alert">
      <h2>{t('error.title')}</h2>
      <p>{explain(error)}</p>
      <button type="button" class="button button--first" onClick={retry}>
        {t('app.retry')}
      </button>
    </section>
  );
}

export function Loading() {
  return (
    <p class="loading" role="status">
      {t('app.loading')}
    </p>
  );
}
