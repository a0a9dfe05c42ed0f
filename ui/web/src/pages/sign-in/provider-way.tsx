import type { Ways } from '../../data/sign-in';
import { providerAddress } from '../../data/sign-in';
import { t } from '../../i18n/messages';
import '../../parts/button.css';

/** The way by the provider; while that is away, a word on it in the button's place. */
export function ProviderWay({ provider }: { provider: NonNullable<Ways['provider']> }) {
  const page = location.pathname === '/sign-in' ? '/' : location.pathname + location.search;
  if (provider.state === 'away') {
    return (
      <p class="enter-away" role="status">
        {t('sign_in.provider_away')}
      </p>
    );
  }
  return (
    <a class="button button--first enter-submit enter-provider" href={providerAddress(page)}>
      {provider.label || t('sign_in.provider')}
    </a>
  );
}
