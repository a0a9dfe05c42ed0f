import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useTitle } from '../../base/use-page';
import type { Role } from '../../data/contract';
import { invite, listPeople, type People, revoke } from '../../data/people';
import { signInWays, type Ways } from '../../data/sign-in';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain, Failure, Loading } from '../../parts/failure';
import './people-page.css';
import { PersonRow } from './person-row';
import { RoleSelect } from './role-select';

/** Who is in the team, and the links that let others in. */
export function PeoplePage({ own }: { own: string }) {
  const [people, setPeople] = useState<People | null>(null);
  const [ways, setWays] = useState<Ways>({ passwords: true, provider: null });
  const [failure, setFailure] = useState<ApiError | null>(null);
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
  useEffect(() => void attempt(async () => setWays(await signInWays())), []);

  if (people === null) {
    return failure ? <Failure error={failure} retry={() => void attempt(async () => {})} /> : <Loading />;
  }
  return (
    <main id="main" class="people">
      <h1>{t('people.title')}</h1>
      {failure && (
        <p role="alert" class="people-problem">
          {why(failure)}
        </p>
      )}
      <ul class="people-list">
        {people.people.map((one) => (
          <PersonRow
            key={one.name}
            one={one}
            own={one.name === own}
            provider={ways.provider !== null}
            passwords={ways.passwords}
            attempt={attempt}
          />
        ))}
      </ul>
      <h2>{t('people.invite')}</h2>
      <InviteForm provider={ways.provider !== null} attempt={attempt} />
      <ul class="people-list">
        {people.invitations.map((one) => (
          <li key={one.id}>
            <span class="people-who">
              {one.email
                ? t('people.invited_address', { role: t(`people.roles.${one.role}`), email: one.email })
                : t('people.invited', { role: t(`people.roles.${one.role}`) })}
            </span>
            <time dateTime={one.expiresAt}>{dayAndTime(new Date(one.expiresAt))}</time>
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

interface Inviting {
  provider: boolean;
  attempt: (change: () => Promise<void>) => Promise<void>;
}

function InviteForm({ provider, attempt }: Inviting) {
  const [role, setRole] = useState<Role>('sdr');
  const [email, setEmail] = useState('');
  const [link, setLink] = useState('');
  return (
    <>
      <form
        class="people-invite"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => {
            setLink(await invite(role, email));
            setEmail('');
          });
        }}
      >
        <RoleSelect label={t('people.role')} value={role} disabled={false} changed={setRole} />
        {provider && (
          <input
            type="email"
            aria-label={t('people.email_optional')}
            placeholder={t('people.email_optional')}
            value={email}
            maxLength={100}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        )}
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
    </>
  );
}

function why(error: ApiError): string {
  if (error.code === 'email_wrong') return t('people.email_wrong');
  if (error.code === 'email_taken') return t('people.email_taken');
  return explain(error);
}
