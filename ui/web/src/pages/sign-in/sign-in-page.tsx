import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useTitle } from '../../base/use-page';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';
import { LanguageSwitch } from '../../parts/language-switch';
import { Logo } from '../../parts/logo';
import './sign-in-page.css';

/** Stands in the place of the page asked for: its address stays, and so it follows. */
export function SignInPage() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<(() => string) | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  useTitle(t('sign_in.title'));

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === '') return refuse(() => t('sign_in.name_missing'), nameField.current);
    if (password === '') return refuse(() => t('sign_in.password_missing'), passwordField.current);
    setBusy(true);
    setProblem(null);
    try {
      await session.signIn(name.trim(), password);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      refuse(() => why(cause), passwordField.current);
      passwordField.current?.select();
    } finally {
      setBusy(false);
    }
  }

  function refuse(message: () => string, field: HTMLElement | null) {
    setProblem(() => message);
    field?.focus();
  }

  const invalid = problem !== null;
  return (
    <main id="main" class="enter">
      <section class="enter-card">
        <h1 class="unseen">{t('sign_in.title')}</h1>
        <Logo />
        <p class="enter-tagline">{t('sign_in.tagline')}</p>
        <form onSubmit={submit} noValidate>
          <div class="field">
            <label for="name">{t('sign_in.name')}</label>
            <input
              id="name"
              name="name"
              ref={nameField}
              value={name}
              maxLength={100}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              autofocus
              aria-invalid={invalid}
              aria-describedby="sign-in-problem"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="password">{t('sign_in.password')}</label>
            <div class="field-box">
              <input
                id="password"
                name="password"
                type={shown ? 'text' : 'password'}
                ref={passwordField}
                value={password}
                maxLength={200}
                autocomplete="current-password"
                aria-invalid={invalid}
                aria-describedby="sign-in-problem"
                onInput={(event) => setPassword(event.currentTarget.value)}
              />
              <button
                type="button"
                class="button button--small button--plain field-show"
                onClick={() => setShown(!shown)}
              >
                {shown ? t('sign_in.hide') : t('sign_in.show')}
              </button>
            </div>
          </div>
          <div id="sign-in-problem" role="alert">
            {problem && <p class="enter-error">{problem()}</p>}
          </div>
          <button type="submit" class="button button--first enter-submit" disabled={busy}>
            {busy ? t('sign_in.busy') : t('sign_in.submit')}
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
  if (error.status === 401) return t('sign_in.wrong');
  if (error.status !== 429) return explain(error);
  const seconds = error.retryAfterSeconds;
  return seconds === null ? t('sign_in.throttled') : t('sign_in.throttled_for', { seconds });
}
