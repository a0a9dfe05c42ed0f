import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';

/**
 * Name and password.
 *
 * @param alone whether there is no other way in
 */
export function PasswordForm({ alone }: { alone: boolean }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<(() => string) | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

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
          autofocus={alone}
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
      <button
        type="submit"
        class={alone ? 'button button--first enter-submit' : 'button enter-submit'}
        disabled={busy}
      >
        {busy ? t('sign_in.busy') : t('sign_in.submit')}
      </button>
    </form>
  );
}

function why(error: ApiError): string {
  if (error.status === 401) return t('sign_in.wrong');
  if (error.status !== 429) return explain(error);
  const seconds = error.retryAfterSeconds;
  return seconds === null ? t('sign_in.throttled') : t('sign_in.throttled_for', { seconds });
}
