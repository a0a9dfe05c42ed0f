import { useTitle } from '../../base/use-page';
import { t } from '../../i18n/messages';
import { EnterCard } from './enter-card';
import { PasswordForm } from './password-form';
import { ProviderWay } from './provider-way';
import { Refusal } from './refusal';
import { useWays } from './use-ways';

/** Stands in the place of the page asked for: its address stays, and so it follows. */
export function SignInPage() {
  const ways = useWays();
  const alone = ways?.provider?.state !== 'there';
  useTitle(t('sign_in.title'));

  return (
    <EnterCard>
      <h1 class="unseen">{t('sign_in.title')}</h1>
      <p class="enter-tagline">{t('sign_in.tagline')}</p>
      <Refusal />
      {ways?.provider && <ProviderWay provider={ways.provider} />}
      {!alone && ways.passwords && <p class="enter-or">{t('sign_in.or')}</p>}
      {ways?.passwords && <PasswordForm alone={alone} />}
    </EnterCard>
  );
}
