import { useState } from 'preact/hooks';
import type { Colleague, Role } from '../../data/contract';
import {
  changeEmail,
  changeRole,
  disablePerson,
  makeResetLink,
  removePerson,
  signOutEverywhere,
} from '../../data/people';
import { t } from '../../i18n/messages';
import { RoleSelect } from './role-select';

interface Row {
  one: Colleague;
  /** Whether it is who looks at it. */
  own: boolean;
  /** Whether people sign in with a provider, which knows them by address. */
  provider: boolean;
  /** Whether they sign in with a password. */
  passwords: boolean;
  attempt: (change: () => Promise<void>) => Promise<void>;
}

/** A colleague, with what an administrator does to their account. */
export function PersonRow({ one, own, provider, passwords, attempt }: Row) {
  const [email, setEmail] = useState(one.email ?? '');
  const [leaving, setLeaving] = useState(false);
  const [link, setLink] = useState('');

  return (
    <li>
      <span class="people-who">
        <bdi>{one.displayName}</bdi>
        <bdi class="people-name">{one.name}</bdi>
        {one.byProvider && <span class="people-name">{t('people.by_provider')}</span>}
        {one.disabled && <em class="people-name">{t('people.disabled')}</em>}
      </span>
      <RoleSelect
        label={t('people.role_of', { name: one.displayName })}
        value={one.role}
        disabled={own}
        changed={(changed: Role) => void attempt(() => changeRole(one.name, changed))}
      />
      <details class="people-more">
        <summary class="button button--small button--plain">{t('people.more')}</summary>
        {provider && (
          <form
            class="people-email"
            onSubmit={(event) => {
              event.preventDefault();
              void attempt(() => changeEmail(one.name, email));
            }}
          >
            <label>
              {t('people.email')}
              <input
                type="email"
                value={email}
                maxLength={100}
                onInput={(event) => setEmail(event.currentTarget.value)}
              />
            </label>
            <button type="submit" class="button button--small">
              {t('people.email_save')}
            </button>
            <p>{t('people.email_hint')}</p>
          </form>
        )}
        <p class="people-deeds">
          {passwords && !own && (
            <Deed
              says={t('people.reset')}
              does={() => void attempt(async () => setLink(await makeResetLink(one.name)))}
            />
          )}
          <Deed says={t('people.sign_out')} does={() => void attempt(() => signOutEverywhere(one.name))} />
          <Deed
            says={one.disabled ? t('people.enable') : t('people.disable')}
            disabled={own}
            does={() => void attempt(() => disablePerson(one.name, !one.disabled))}
          />
          <Deed
            says={leaving ? t('people.remove_sure') : t('people.remove')}
            disabled={own}
            does={() => {
              if (!leaving) return setLeaving(true);
              setLeaving(false);
              void attempt(() => removePerson(one.name));
            }}
          />
        </p>
        {link && (
          <p class="people-link" role="status">
            {t('people.reset_link', { name: one.displayName })}
            <code>{link}</code>
          </p>
        )}
      </details>
    </li>
  );
}

function Deed({ says, disabled = false, does }: { says: string; disabled?: boolean; does: () => void }) {
  return (
    <button type="button" class="button button--small" disabled={disabled} onClick={does}>
      {says}
    </button>
  );
}
