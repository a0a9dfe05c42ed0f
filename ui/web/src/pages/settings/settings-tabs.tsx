import { Link, useLocation } from 'wouter-preact';
import { t } from '../../i18n/messages';
import './settings.css';

const TABS = [
  { path: '/settings/calling', label: 'settings.calling' },
  { path: '/settings/do-not-call', label: 'settings.do_not_call' },
] as const;

/** The pages of the settings. */
export function SettingsTabs() {
  const [here] = useLocation();
  return (
    <nav class="settings-tabs" aria-label={t('settings.title')}>
      {TABS.map(({ path, label }) => (
        <Link key={path} href={path} aria-current={here === path ? 'page' : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
