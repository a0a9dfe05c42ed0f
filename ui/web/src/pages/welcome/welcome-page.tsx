import { useState } from 'preact/hooks';
import type { ApiError } from '../../base/api';
import { useTitle } from '../../base/use-page';
import { join } from '../../data/people';
import { t } from '../../i18n/messages';
import { EnterCard } from '../sign-in/enter-card';
import { NewPasswordForm } from '../sign-in/new-password-form';
import { ProviderWay } from '../sign-in/provider-way';
import { useWays } from '../sign-in/use-ways';

/** Where an invitation's link leads: by the provider, or with a name and a password, one is in. */
export function WelcomePage({ done }: { done: () => void }) {
  const ways = useWays();
  const alone = ways?.provider?.state !== 'there';
  useTitle(t('welcome.title'));
  return (
    <EnterCard>
      <h1 class="enter-tagline">{t('welcome.title')}</h1>
      {ways?.provider && <ProviderWay provider={ways.provider} invitation={location.hash.slice(1)} />}
      {!alone && ways.passwords && <p class="enter-or">{t('welcome.or')}</p>}
      {ways?.passwords && <JoinForm alone={alone} done={done} />}
    </EnterCard>
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

  async function set(password: string) {
    const token = location.hash.slice(1);
    const made = await join({ token, name: name.trim(), displayName: displayName.trim(), password });
    return made.name;
  }

  return (
    <NewPasswordForm
      label={t('welcome.submit')}
      missing={() => (name.trim() === '' ? () => t('sign_in.name_missing') : null)}
      set={set}
      refused={nameRefused}
      done={done}
    >
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
          aria-describedby="password-problem"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
    </NewPasswordForm>
  );
}

function nameRefused(error: ApiError): string | null {
  switch (error.code) {
    case 'name_taken':
      return t('welcome.name_taken');
    case 'name_wrong':
      return t('welcome.name_wrong');
    default:
      return null;
  }
}
