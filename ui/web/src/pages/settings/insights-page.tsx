import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import {
  FRAMEWORKS,
  type InsightPolicy,
  loadInsightPolicy,
  namesIn,
  saveInsightPolicy,
} from '../../data/insight-policy';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain, Failure, Loading } from '../../parts/failure';
import './settings.css';
import { SettingsTabs } from './settings-tabs';
import { Trackers, trackersOf, writtenOf } from './trackers';

/** What the team wants to hear of in calls. */
export function InsightsPage() {
  const [policy, setPolicy] = useState<InsightPolicy | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [attempt, setAttempt] = useState(0);
  useTitle(t('listening.title'));
  useScope(
    (scope) => {
      setFailure(null);
      loadInsightPolicy(scope.signal)
        .then(setPolicy)
        .catch((cause) => {
          if (cause instanceof ApiError) setFailure(cause);
          else if (!scope.signal.aborted) throw cause;
        });
    },
    [attempt],
  );
  const again = () => {
    setPolicy(null);
    setAttempt(attempt + 1);
  };
  if (failure) return <Failure error={failure} retry={again} />;
  if (!policy) return <Loading />;
  return <InsightsForm key={policy.version} saved={policy} onSaved={setPolicy} reload={again} />;
}

interface FormProps {
  saved: InsightPolicy;
  onSaved: (policy: InsightPolicy) => void;
  reload: () => void;
}

function InsightsForm({ saved, onSaved, reload }: FormProps) {
  const heading = useHeading();
  const state = session.state.value;
  const mayChange = state.is === 'signed_in' && state.colleague.role === 'administrator';
  const [framework, setFramework] = useState(saved.framework);
  const [competitors, setCompetitors] = useState(saved.competitors.join('\n'));
  const [products, setProducts] = useState(saved.products.join('\n'));
  const [trackers, setTrackers] = useState(() => writtenOf(saved.trackers));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const policy = {
    ...saved,
    framework,
    competitors: namesIn(competitors),
    products: namesIn(products),
    trackers: trackersOf(trackers),
  };
  const before = { ...saved, trackers: trackersOf(writtenOf(saved.trackers)) };
  const changed = JSON.stringify(policy) !== JSON.stringify(before);

  async function save(event: Event) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      onSaved(await saveInsightPolicy(policy));
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
    } finally {
      setBusy(false);
    }
  }

  function undo() {
    setFramework(saved.framework);
    setCompetitors(saved.competitors.join('\n'));
    setProducts(saved.products.join('\n'));
    setTrackers(writtenOf(saved.trackers));
  }

  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="settings-lead">{t('listening.lead')}</p>
      </header>
      <SettingsTabs />
      {!mayChange && <p class="settings-hint">{t('settings.read_only')}</p>}
      <form class="settings-form" onSubmit={save}>
        <fieldset disabled={!mayChange || busy}>
          <section class="card">
            <h2>{t('listening.framework')}</h2>
            <fieldset aria-label={t('listening.framework')}>
              {FRAMEWORKS.map((code) => (
                <label key={code} class="choice">
                  <input
                    type="radio"
                    name="framework"
                    checked={framework === code}
                    onChange={() => setFramework(code)}
                  />
                  <b>{t(`listening.framework.${code}`)}</b>
                  <span>{t(`listening.framework_hint.${code}`)}</span>
                </label>
              ))}
            </fieldset>
            <p class="settings-hint">{t('listening.framework_live')}</p>
          </section>
          <section class="card">
            <h2>{t('listening.names')}</h2>
            <p class="settings-hint">{t('listening.names_hint')}</p>
            <NameList
              id="competitors"
              label={t('listening.competitors')}
              text={competitors}
              onText={setCompetitors}
            />
            <NameList id="products" label={t('listening.products')} text={products} onText={setProducts} />
          </section>
          <Trackers trackers={trackers} change={mayChange ? setTrackers : null} />
        </fieldset>
        {mayChange && (
          <div class="settings-save">
            <button type="submit" class="button button--first" disabled={!changed || busy}>
              {busy ? t('settings.saving') : t('settings.save')}
            </button>
            {changed && (
              <button type="button" class="button button--plain" onClick={undo}>
                {t('settings.undo')}
              </button>
            )}
            <p class="settings-said settings-said--bad" role="alert">
              {error && (error.code === 'stale' ? t('settings.stale') : explain(error))}
            </p>
            {error?.code === 'stale' && (
              <button type="button" class="button button--small" onClick={reload}>
                {t('settings.reload')}
              </button>
            )}
            <p class="settings-said settings-said--good" role="status">
              {!changed && !error && saved.version > 0 && t('settings.saved', { version: saved.version })}
            </p>
          </div>
        )}
      </form>
    </main>
  );
}

interface NameListProps {
  id: string;
  label: string;
  text: string;
  onText: (text: string) => void;
}

function NameList({ id, label, text, onText }: NameListProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={5}
        value={text}
        spellcheck={false}
        dir="auto"
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
