import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { type Key, listKeys, makeKey, revokeKey, type Scope } from '../../data/keys';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain, Failure, Loading } from '../../parts/failure';
import './keys-page.css';
import './settings.css';
import { SettingsTabs } from './settings-tabs';

const SCOPES: Scope[] = ['calls:read', 'recordings:read', 'calls:write', 'metrics'];

/** Which programs may use Baton, and for what. */
export function KeysPage() {
  const heading = useHeading();
  const [keys, setKeys] = useState<Key[] | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [text, setText] = useState('');
  const [leaving, setLeaving] = useState('');
  useTitle(t('keys.title'));

  async function attempt(change: () => Promise<void>): Promise<boolean> {
    try {
      await change();
      setKeys(await listKeys());
      setFailure(null);
      return true;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailure(cause);
      return false;
    }
  }
  const load = () => void attempt(async () => {});
  useEffect(load, []);

  function revoke(key: Key) {
    if (leaving !== key.id) return setLeaving(key.id);
    setLeaving('');
    void attempt(() => revokeKey(key.id));
  }

  if (!keys) return failure ? <Failure error={failure} retry={load} /> : <Loading />;
  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="settings-lead">{t('keys.lead')}</p>
      </header>
      <SettingsTabs />
      <section class="card">
        <h2>{t('keys.make')}</h2>
        <MakeForm onMake={(name, scopes) => attempt(async () => setText(await makeKey(name, scopes)))} />
        {failure && (
          <p class="settings-said settings-said--bad" role="alert">
            {explain(failure)}
          </p>
        )}
        <div role="status">{text && <NewKey text={text} />}</div>
      </section>
      <section class="card">
        <h2>{t('keys.title')}</h2>
        {keys.length === 0 && <p class="card-none">{t('keys.empty')}</p>}
        <ul class="list-rows">
          {keys.map((key) => (
            <li key={key.id} class="list-row">
              <b>
                <bdi>{key.name}</bdi>
              </b>
              <p>
                {key.scopes.map((scope) => t(`keys.scopes.${scope}.name`)).join(', ')}
                <small>
                  {t('keys.made', { who: key.madeBy, when: dayAndTime(new Date(key.madeAt)) })}
                  {' · '}
                  {key.lastUsedOn ? t('keys.used', { day: key.lastUsedOn }) : t('keys.never_used')}
                </small>
              </p>
              <button type="button" class="button button--small button--plain" onClick={() => revoke(key)}>
                {leaving === key.id ? t('keys.revoke_sure') : t('keys.revoke')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function MakeForm({ onMake }: { onMake: (name: string, scopes: Scope[]) => Promise<boolean> }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const other = (scope: Scope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  return (
    <form
      class="keys-make"
      onSubmit={async (event) => {
        event.preventDefault();
        if (!(await onMake(name, scopes))) return;
        setName('');
        setScopes([]);
      }}
    >
      <div class="field">
        <label for="key-name">{t('keys.name')}</label>
        <input
          id="key-name"
          value={name}
          required
          maxLength={100}
          autocomplete="off"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <fieldset>
        <legend>{t('keys.may')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} class="choice">
            <input type="checkbox" checked={scopes.includes(scope)} onChange={() => other(scope)} />
            <b>{t(`keys.scopes.${scope}.name`)}</b>
            <span>{t(`keys.scopes.${scope}.hint`)}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button button--first" disabled={!name.trim() || scopes.length === 0}>
        {t('keys.make')}
      </button>
    </form>
  );
}

function NewKey({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div class="keys-new">
      <p>{t('keys.once')}</p>
      <code>{text}</code>
      {navigator.clipboard && (
        <button
          type="button"
          class="button button--small"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {copied ? t('keys.copied') : t('keys.copy')}
        </button>
      )}
    </div>
  );
}
