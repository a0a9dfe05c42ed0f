import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useTitle } from '../../base/use-page';
import { join } from '../../data/people';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';
import { LanguageSwitch } from '../../parts/language-switch';
import { Logo } from '../../parts/logo';
import { ProviderWay } from '../sign-in/provider-way';
import '../sign-in/sign-in-page.css';
import { useWays } from '../sign-in/use-ways';

const SHORTEST = 12;

/** Where an invitation's link leads: by the provider, or with a name and a password, one is in. */
export function WelcomePage({ done }: { done: () => void }) {
  const ways = useWays();
  const alone = ways?.provider?.state !== 'there';
  useTitle(t('welcome.title'));
  return (
    <main id="main" class="enter">
      <section class="enter-card">
        <Logo />
        <h1 class="enter-tagline">{t('welcome.title')}</h1>
        {ways?.provider && <ProviderWay provider={ways.provider} invitation={location.hash.slice(1)} />}
        {!alone && ways.passwords && <p class="enter-or">{t('welcome.or')}</p>}
        {ways?.passwords && <JoinForm alone={alone} done={done} />}
      </section>
      <footer class="enter-foot">
        <LanguageSwitch />
      </footer>
    </main>
  );
}

interface Joining {
  /** Whether there is no other way in. */
  alone: boolean;
  done: () => void;
}

function JoinForm({ alone, done }: Joining) {
  const [name, setName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<(() => string) | null>(null);

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === '') return setProblem(() => () => t('sign_in.name_missing'));
    if ([...password].length < SHORTEST) return setProblem(() => () => t('welcome.password_short'));
    setBusy(true);
    setProblem(null);
    try {
      const token = location.hash.slice(1);
      const made = await join({ token, name: name.trim(), displayName: displayName.trim(), password });
      await session.signIn(made.name, password);
      done();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setProblem(() => () => why(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <div class="field">
        <label for="display-name">{t('welcome.display_name')}</label>
        <input
          id="display-name"
          value={displayName}
          maxLength={100}
          autocomplete="name"
          autofocus={alone}
          onInput={(event) => setDisplayName(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="name">{t('welcome.name')}</label>
        <input
          id="name"
          value={name}
          maxLength={100}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="welcome-problem"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="password">{t('welcome.password')}</label>
        <input
          id="password"
          type="password"
          value={password}
          maxLength={200}
          autocomplete="new-password"
          aria-describedby="welcome-problem"
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <div id="welcome-problem" role="alert">
        {problem && <p class="enter-error">{problem()}</p>}
      </div>
      <button type="submit" class="button button--first enter-submit" disabled={busy}>
        {busy ? t('sign_in.busy') : t('welcome.submit')}
      </button>
    </form>
  );
}

function why(error: ApiError): string {
  switch (error.code) {
    case 'link_over':
      return t('welcome.link_over');
    case 'name_taken':
      return t('welcome.name_taken');
    case 'name_wrong':
      return t('welcome.name_wrong');
    case 'password_short':
      return t('welcome.password_short');
    case 'password_common':
      return t('welcome.password_common');
    case 'passwords_off':
      return t('sign_in.passwords_off');
    default:
      return explain(error);
  }
}
