import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { ApiError } from '../base/api';
import { useScope } from '../base/use-scope';
import type { Colleague } from '../data/contract';
import { countUnread, unread } from '../data/handoff';
import { session } from '../data/session';
import { t } from '../i18n/messages';
import { Icon } from './icon';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { shortcutsShown } from './shortcuts';
import './top-bar.css';

/** How often handoffs are counted, besides whenever one goes to another page. */
const COUNT_MS = 60_000;

export function TopBar({ colleague }: { colleague: Colleague }) {
  const [failed, setFailed] = useState(false);

  async function signOut() {
    try {
      await session.signOut();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailed(true);
    }
  }

  return (
    <header class="top">
      <a class="button skip" href="#main">
        {t('app.skip')}
      </a>
      <div class="top-inner">
        <Link class="top-home" href="/">
          <Logo />
        </Link>
        {colleague.role !== 'marketing' && <InboxLink />}
        {colleague.role === 'administrator' && (
          <>
            <Link class="button button--small button--plain" href="/people">
              {t('people.title')}
            </Link>
            <Link class="button button--small button--plain" href="/audit">
              {t('audit.link')}
            </Link>
          </>
        )}
        <button
          type="button"
          class="button button--small button--plain top-keys"
          aria-label={t('app.shortcuts')}
          title={`${t('app.shortcuts')} (?)`}
          onClick={() => {
            shortcutsShown.value = true;
          }}
        >
          <Icon name="keyboard" />
        </button>
        <Link
          class="button button--small button--plain top-settings"
          href="/settings/calling"
          aria-label={t('settings.open')}
          title={t('settings.open')}
        >
          <Icon name="settings" />
        </Link>
        <LanguageSwitch />
        <Link class="button button--small button--plain top-who" href="/account" title={t('account.title')}>
          <bdi>{colleague.displayName}</bdi>
        </Link>
        <button type="button" class="button button--small button--plain" onClick={signOut}>
          {t('app.sign_out')}
        </button>
        <span class="unseen" role="status">
          {failed && t('app.sign_out_failed')}
        </span>
      </div>
    </header>
  );
}

/** The way to the inbox, with how many wait there. */
function InboxLink() {
  const [place] = useLocation();
  useEffect(() => void countUnread(), [place]);
  useScope((scope) => {
    scope.every(COUNT_MS, () => {
      if (document.visibilityState === 'visible') void countUnread();
    });
  }, []);
  const count = unread.value;
  return (
    <Link class="button button--small button--plain top-inbox" href="/inbox">
      <Icon name="inbox" />
      <span class="top-inbox-word">{t('inbox.title')}</span>
      {count > 0 && (
        <span class="top-count figures">
          <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          <span class="unseen">{t('inbox.unread', { count })}</span>
        </span>
      )}
    </Link>
  );
}
