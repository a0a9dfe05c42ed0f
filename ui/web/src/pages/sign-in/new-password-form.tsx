import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';

const SHORTEST = 12;

interface NewPassword {
  /** What comes above the password. */
  children: ComponentChildren;
  autofocus?: boolean;
  /** What the button says. */
  label: string;
  /** What is missing above; null where nothing is. */
  missing?: () => (() => string) | null;
  /** Sets the password and gives the name that it belongs to. */
  set: (password: string) => Promise<string>;
  /** What a refusal says that only this form knows. */
  refused: (error: ApiError) => string | null;
  done: () => void;
}

/** Sets a password that nobody had before, and goes in with it. */
export function NewPasswordForm({ children, autofocus, label, missing, set, refused, done }: NewPassword) {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<(() => string) | null>(null);

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const lacking = missing?.();
    if (lacking) return setProblem(() => lacking);
    if ([...password].length < SHORTEST) return setProblem(() => () => t('welcome.password_short'));
    setBusy(true);
    setProblem(null);
    try {
      const name = await set(password);
      await session.signIn(name, password);
      done();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setProblem(() => () => refused(cause) ?? why(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      {children}
      <div class="field">
        <label for="password">{t('welcome.password')}</label>
        <input
          id="password"
          type="password"
          value={password}
          maxLength={200}
          autocomplete="new-password"
          autofocus={autofocus}
          aria-describedby="password-problem"
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <div id="password-problem" role="alert">
        {problem && <p class="enter-error">{problem()}</p>}
      </div>
      <button type="submit" class="button button--first enter-submit" disabled={busy}>
        {busy ? t('sign_in.busy') : label}
      </button>
    </form>
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
      return explain(error);
  }
}
