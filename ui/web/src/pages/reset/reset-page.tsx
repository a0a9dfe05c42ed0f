import { useTitle } from '../../base/use-page';
import { resetPassword } from '../../data/sign-in';
import { t } from '../../i18n/messages';
import { EnterCard } from '../sign-in/enter-card';
import { NewPasswordForm } from '../sign-in/new-password-form';

/** Where the link leads that somebody got who forgot their password. */
export function ResetPage({ done }: { done: () => void }) {
  const [name = '', token = ''] = location.hash.slice(1).split(':');
  useTitle(t('reset.title'));

  async function set(password: string) {
    await resetPassword({ name, token, password });
    return name;
  }

  return (
    <EnterCard>
      <h1 class="enter-tagline">{t('reset.title')}</h1>
      <p class="enter-lead">{t('reset.lead', { name })}</p>
      <NewPasswordForm
        autofocus
        label={t('reset.submit')}
        set={set}
        refused={(error) => (error.status === 429 ? t('sign_in.throttled') : null)}
        done={done}
      >
        <input type="hidden" name="username" autocomplete="username" value={name} />
      </NewPasswordForm>
    </EnterCard>
  );
}
