import { Link } from 'wouter-preact';
import { useHeading, useTitle } from '../../base/use-page';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import './not-found-page.css';

/** For an address that leads nowhere; `text` says what is missing. */
export function NotFoundPage({ text }: { text?: string }) {
  const heading = useHeading();
  useTitle(t('not_found.title'));
  return (
    <main id="main" class="lost">
      <h1 ref={heading} tabIndex={-1}>
        {t('not_found.title')}
      </h1>
      <p>{text ?? t('not_found.text')}</p>
      <Link class="button button--first" href="/">
        {t('not_found.link')}
      </Link>
    </main>
  );
}
