import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { signInWays, type Ways } from '../../data/sign-in';
import { t } from '../../i18n/messages';
import { LanguageSwitch } from '../../parts/language-switch';
import { Logo } from '../../parts/logo';
import { PasswordForm } from './password-form';
import { ProviderWay } from './provider-way';
import { Refusal } from './refusal';
import './sign-in-page.css';

const AGAIN_MS = 5_000;

/** What there is where the server cannot say it. */
const PASSWORDS: Ways = { passwords: true, provider: null };

/** Stands in the place of the page asked for: its address stays, and so it follows. */
export function SignInPage() {
  const [ways, setWays] = useState<Ways | null>(null);
  useTitle(t('sign_in.title'));
  useScope((scope) => {
    const ask = async () => {
      const found = await signInWays().catch((cause) => {
        if (cause instanceof ApiError) return PASSWORDS;
        throw cause;
      });
      if (scope.signal.aborted) return;
      setWays(found);
      if (found.provider?.state === 'away') scope.after(AGAIN_MS, () => void ask());
    };
    void ask();
  }, []);

  return (
    <main id="main" class="enter">
      <section class="enter-card">
        <h1 class="unseen">{t('sign_in.title')}</h1>
        <Logo />
        <p class="enter-tagline">{t('sign_in.tagline')}</p>
        <Refusal />
        {ways?.provider && <ProviderWay provider={ways.provider} />}
        {ways?.provider && ways.passwords && <p class="enter-or">{t('sign_in.or')}</p>}
        {ways?.passwords && <PasswordForm alone={ways.provider === null} />}
      </section>
      <footer class="enter-foot">
        <LanguageSwitch />
      </footer>
    </main>
  );
}
