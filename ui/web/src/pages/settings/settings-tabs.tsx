import { Link, useLocation } from 'wouter-preact';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import './settings.css';

const TABS = [
  { path: '/settings/calling', label: 'settings.calling' },
  { path: '/settings/insights', label: 'listening.title' },
  { path: '/settings/do-not-call', label: 'settings.do_not_call' },
  { path: '/settings/words', label: 'words.title' },
  { path: '/account', label: 'account.title' },
  { path: '/settings/keys', label: 'keys.title', administrators: true },
  { path: '/settings/api', label: 'settings.api' },
] as const;

/** The pages of the settings. */
export function SettingsTabs() {
  const [here] = useLocation();
  const state = session.state.value;
  const administers = state.is === 'signed_in' && state.colleague.role === 'administrator';
  return (
    <nav class="settings-tabs" aria-label={t('settings.title')}>
      {TABS.filter((tab) => administers || !('administrators' in tab)).map(({ path, label }) => (
        <Link key={path} href={path} aria-current={here === path ? 'page' : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
