import { Link } from 'wouter-preact';
import { useHeading, useTitle } from '../../base/use-page';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import './not-found-page.css';

/** For an address that leads nowhere; `title` and `text` say what is missing. */
export function NotFoundPage({ title, text }: { title?: string; text?: string }) {
  const heading = useHeading();
  useTitle(title ?? t('not_found.title'));
  return (
    <main id="main" class="lost">
      <h1 ref={heading} tabIndex={-1}>
        {title ?? t('not_found.title')}
      </h1>
      <p>{text ?? t('not_found.text')}</p>
      <Link class="button button--first" href="/">
        {t('not_found.link')}
      </Link>
    </main>
  );
}
