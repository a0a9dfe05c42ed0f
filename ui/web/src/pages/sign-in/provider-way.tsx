import type { Ways } from '../../data/sign-in';
import { bringInvitation, providerAddress } from '../../data/sign-in';
import { t } from '../../i18n/messages';
import '../../parts/button.css';

interface Way {
  provider: NonNullable<Ways['provider']>;
  /** Token of the link that one joins by. */
  invitation?: string;
}

/** Pages that are for strangers: from them one goes to the calls. */
const BEFORE = ['/sign-in', '/welcome'];

/** The way by the provider; while that is away, a word on it in the button's place. */
export function ProviderWay({ provider, invitation }: Way) {
  const page = BEFORE.includes(location.pathname) ? '/' : location.pathname + location.search;
  if (provider.state === 'away') {
    return (
      <p class="enter-away" role="status">
        {t('sign_in.provider_away')}
      </p>
    );
  }
  return (
    <a
      class="button button--first enter-submit enter-provider"
      href={providerAddress(page)}
      onClick={() => invitation && bringInvitation(invitation)}
    >
      {provider.label || t('sign_in.provider')}
    </a>
  );
}
