import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import {
  changePassword,
  endSession,
  endSessions,
  listSessions,
  type OpenSession,
  rename,
} from '../../data/account';
import type { Colleague } from '../../data/contract';
import { session } from '../../data/session';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';
import '../settings/settings.css';
import { SettingsTabs } from '../settings/settings-tabs';

/** What somebody changes of their own account. */
export function AccountPage({ colleague }: { colleague: Colleague }) {
  const heading = useHeading();
  useTitle(t('account.title'));
  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('account.title')}
        </h1>
        <p class="settings-lead">
          {t('account.lead', { name: colleague.name, role: t(`people.roles.${colleague.role}`) })}
        </p>
      </header>
      <SettingsTabs />
      <NameForm colleague={colleague} />
      {colleague.hasPassword && <PasswordForm name={colleague.name} />}
      <Sessions />
    </main>
  );
}

/** What became of a change, and how to try one. */
function useAttempt() {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [said, setSaid] = useState('');
  async function attempt(change: () => Promise<void>, done: string) {
    setProblem(null);
    setSaid('');
    try {
      await change();
      setSaid(done);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setProblem(cause);
    }
  }
  const outcome = (
    <div>
      <p class="settings-said settings-said--bad" role="alert">
        {problem && why(problem)}
      </p>
      <p class="settings-said settings-said--good" role="status">
        {said}
      </p>
    </div>
  );
  return { attempt, outcome };
}

function why(problem: ApiError): string {
  switch (problem.code) {
    case 'password_wrong':
      return t('account.password_wrong');
    case 'password_short':
      return t('welcome.password_short');
    case 'password_common':
      return t('welcome.password_common');
    default:
      return explain(problem);
  }
}

function NameForm({ colleague }: { colleague: Colleague }) {
  const [name, setName] = useState(colleague.displayName);
  const { attempt, outcome } = useAttempt();
  return (
    <section class="card">
      <h2>{t('account.name')}</h2>
      <form
        class="settings-row"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => {
            await rename(name);
            await session.load();
          }, t('account.saved'));
        }}
      >
        <div class="field">
          <label for="account-name">{t('welcome.display_name')}</label>
          <input
            id="account-name"
            value={name}
            required
            maxLength={100}
            autocomplete="name"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="button" disabled={!name.trim() || name.trim() === colleague.displayName}>
          {t('settings.save')}
        </button>
      </form>
      {outcome}
    </section>
  );
}

function PasswordForm({ name }: { name: string }) {
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const { attempt, outcome } = useAttempt();
  return (
    <section class="card">
      <h2>{t('account.password')}</h2>
      <p class="settings-hint">{t('account.password_hint')}</p>
      <form
        class="settings-row"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => {
            await changePassword(old, password);
            setOld('');
            setPassword('');
          }, t('account.password_changed'));
        }}
      >
        <input
          class="unseen"
          tabIndex={-1}
          aria-hidden="true"
          autocomplete="username"
          value={name}
          readOnly
        />
        <div class="field">
          <label for="account-old">{t('account.old')}</label>
          <input
            id="account-old"
            type="password"
            value={old}
            required
            maxLength={200}
            autocomplete="current-password"
            onInput={(event) => setOld(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="account-new">{t('account.new')}</label>
          <input
            id="account-new"
            type="password"
            value={password}
            required
            minLength={12}
            maxLength={200}
            autocomplete="new-password"
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="button" disabled={!old || !password}>
          {t('account.change')}
        </button>
      </form>
      {outcome}
    </section>
  );
}

function Sessions() {
  const [sessions, setSessions] = useState<OpenSession[]>([]);
  const { attempt, outcome } = useAttempt();
  const load = async () => setSessions(await listSessions());
  useEffect(() => void attempt(load, ''), []);
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('account.sessions')}</h2>
        <button
          type="button"
          class="button button--small"
          onClick={() =>
            void attempt(async () => {
              await endSessions();
              await session.load();
            }, '')
          }
        >
          {t('people.sign_out')}
        </button>
      </div>
      <ul class="list-rows">
        {sessions.map((one) => (
          <li key={one.id} class="list-row">
            <b>{browserName(one.browser) ?? t('account.unknown_browser')}</b>
            <p>
              {one.own && t('account.this_one')}
              <small>
                {one.openedAt && t('account.since', { when: dayAndTime(new Date(one.openedAt)) })}
              </small>
            </p>
            {!one.own && (
              <button
                type="button"
                class="button button--small button--plain"
                onClick={() =>
                  void attempt(async () => {
                    await endSession(one.id);
                    await load();
                  }, '')
                }
              >
                {t('app.sign_out')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {outcome}
    </section>
  );
}

/** Of what a browser says of itself, what a person knows it by; the first that fits counts. */
function browserName(agent: string): string | null {
  const found = /(Edg|OPR|Firefox|Chrome|Version)\/(\d+)/.exec(agent.replace(/Chrome(?=.*(Edg|OPR)\/)/, ''));
  if (!found) return null;
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', Version: 'Safari' };
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0];
  const name = names[found[1] ?? ''] ?? found[1];
  return system ? `${name} ${found[2]} · ${system.replace('Mac OS', 'macOS')}` : `${name} ${found[2]}`;
}
