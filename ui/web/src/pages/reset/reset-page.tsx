import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useTitle } from '../../base/use-page';
import { session } from '../../data/session';
import { resetPassword } from '../../data/sign-in';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';
import { LanguageSwitch } from '../../parts/language-switch';
import { Logo } from '../../parts/logo';
import '../sign-in/sign-in-page.css';

const SHORTEST = 12;

/** Where the link leads that somebody got who forgot their password. */
export function ResetPage({ done }: { done: () => void }) {
  const [name = '', token = ''] = location.hash.slice(1).split(':');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<(() => string) | null>(null);
  useTitle(t('reset.title'));

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    if ([...password].length < SHORTEST) return setProblem(() => () => t('welcome.password_short'));
    setBusy(true);
    setProblem(null);
    try {
      await resetPassword({ name, token, password });
      await session.signIn(name, password);
      done();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setProblem(() => () => why(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <main id="main" class="enter">
      <section class="enter-card">
        <Logo />
        <h1 class="enter-tagline">{t('reset.title')}</h1>
        <p class="enter-lead">{t('reset.lead', { name })}</p>
        <form onSubmit={submit} noValidate>
          <input type="hidden" name="username" autocomplete="username" value={name} />
          <div class="field">
            <label for="password">{t('welcome.password')}</label>
            <input
              id="password"
              type="password"
              value={password}
              maxLength={200}
              autocomplete="new-password"
              autofocus
              aria-describedby="reset-problem"
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          </div>
          <div id="reset-problem" role="alert">
            {problem && <p class="enter-error">{problem()}</p>}
          </div>
          <button type="submit" class="button button--first enter-submit" disabled={busy}>
            {busy ? t('sign_in.busy') : t('reset.submit')}
          </button>
        </form>
      </section>
      <footer class="enter-foot">
        <LanguageSwitch />
      </footer>
    </main>
  );
}

function why(error: ApiError): string {
  switch (error.code) {
    case 'link_over':
      return t('welcome.link_over');
    case 'password_short':
      return t('welcome.password_short');
    case 'password_common':
      return t('welcome.password_common');
    case 'passwords_off':
      return t('sign_in.passwords_off');
    default:
      return error.status === 429 ? t('sign_in.throttled') : explain(error);
  }
}
