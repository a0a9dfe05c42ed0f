import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useTitle } from '../../base/use-page';
import type { Role } from '../../data/contract';
import {
  changeRole,
  disablePerson,
  invite,
  listPeople,
  type People,
  removePerson,
  revoke,
  signOutEverywhere,
} from '../../data/people';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain, Failure, Loading } from '../../parts/failure';
import './people-page.css';

const ROLES: Role[] = ['sdr', 'sales_rep', 'coach', 'marketing', 'administrator'];

/** Who is in the team, and the links that let others in. */
export function PeoplePage({ own }: { own: string }) {
  const [people, setPeople] = useState<People | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [role, setRole] = useState<Role>('sdr');
  const [link, setLink] = useState('');
  const [leaving, setLeaving] = useState('');
  useTitle(t('people.title'));

  async function attempt(change: () => Promise<void>) {
    try {
      await change();
      setPeople(await listPeople());
      setFailure(null);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailure(cause);
    }
  }
  useEffect(() => void attempt(async () => {}), []);

  if (people === null) {
    return failure ? <Failure error={failure} retry={() => void attempt(async () => {})} /> : <Loading />;
  }
  return (
    <main id="main" class="people">
      <h1>{t('people.title')}</h1>
      {failure && (
        <p role="alert" class="people-problem">
          {explain(failure)}
        </p>
      )}
      <ul class="people-list">
        {people.people.map((one) => (
          <li key={one.name}>
            <span class="people-who">
              <bdi>{one.displayName}</bdi>
              <bdi class="people-name">{one.name}</bdi>
              {one.disabled && <em class="people-name">{t('people.disabled')}</em>}
            </span>
            <RoleSelect
              label={t('people.role_of', { name: one.displayName })}
              value={one.role}
              disabled={one.name === own}
              changed={(changed) => void attempt(() => changeRole(one.name, changed))}
            />
            <button
              type="button"
              class="button button--small button--plain"
              onClick={() => void attempt(() => signOutEverywhere(one.name))}
            >
              {t('people.sign_out')}
            </button>
            <button
              type="button"
              class="button button--small button--plain"
              disabled={one.name === own}
              onClick={() => void attempt(() => disablePerson(one.name, !one.disabled))}
            >
              {one.disabled ? t('people.enable') : t('people.disable')}
            </button>
            <button
              type="button"
              class="button button--small button--plain"
              disabled={one.name === own}
              onClick={() => {
                if (leaving !== one.name) return setLeaving(one.name);
                setLeaving('');
                void attempt(() => removePerson(one.name));
              }}
            >
              {leaving === one.name ? t('people.remove_sure') : t('people.remove')}
            </button>
          </li>
        ))}
      </ul>
      <h2>{t('people.invite')}</h2>
      <form
        class="people-invite"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => setLink(await invite(role)));
        }}
      >
        <RoleSelect label={t('people.role')} value={role} disabled={false} changed={setRole} />
        <button type="submit" class="button button--first">
          {t('people.make_link')}
        </button>
      </form>
      {link && (
        <p class="people-link" role="status">
          {t('people.link')}
          <code>{link}</code>
        </p>
      )}
      <ul class="people-list">
        {people.invitations.map((one) => (
          <li key={one.id}>
            <span class="people-who">{t('people.invited', { role: t(`people.roles.${one.role}`) })}</span>
            <time dateTime={one.expiresAt}>{new Date(one.expiresAt).toLocaleDateString()}</time>
            <button
              type="button"
              class="button button--small button--plain"
              onClick={() => void attempt(() => revoke(one.id))}
            >
              {t('people.revoke')}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

interface RoleChoice {
  label: string;
  value: Role;
  disabled: boolean;
  changed: (role: Role) => void;
}

function RoleSelect({ label, value, disabled, changed }: RoleChoice) {
  return (
    <select
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => changed(event.currentTarget.value as Role)}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {t(`people.roles.${role}`)}
        </option>
      ))}
    </select>
  );
}
