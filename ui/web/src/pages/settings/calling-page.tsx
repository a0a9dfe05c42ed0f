import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { type CallingPolicy, loadPolicy, type RecordingMode, savePolicy } from '../../data/consent';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain, Failure, Loading } from '../../parts/failure';
import { NoticeWordings } from './notice-wordings';
import './settings.css';
import { SettingsTabs } from './settings-tabs';

const MODES: RecordingMode[] = ['on', 'transcript_only', 'off'];

/** What is recorded, what is said about it, and when one may call. */
export function CallingPage() {
  const [policy, setPolicy] = useState<CallingPolicy | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [attempt, setAttempt] = useState(0);
  useTitle(t('settings.calling'));
  useScope(
    (scope) => {
      setFailure(null);
      loadPolicy(scope.signal)
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
  return <CallingForm key={policy.version} saved={policy} onSaved={setPolicy} reload={again} />;
}

interface FormProps {
  saved: CallingPolicy;
  onSaved: (policy: CallingPolicy) => void;
  reload: () => void;
}

function CallingForm({ saved, onSaved, reload }: FormProps) {
  const heading = useHeading();
  const state = session.state.value;
  const mayChange = state.is === 'signed_in' && state.colleague.role === 'administrator';
  const [policy, setPolicy] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const change = (changes: Partial<CallingPolicy>) => setPolicy({ ...policy, ...changes });
  const changed = JSON.stringify(policy) !== JSON.stringify(saved);

  async function save(event: Event) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      onSaved(await savePolicy(policy));
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
    } finally {
      setBusy(false);
    }
  }

  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="settings-lead">{t('settings.calling_lead')}</p>
      </header>
      <SettingsTabs />
      {!mayChange && <p class="settings-hint">{t('settings.read_only')}</p>}
      <form class="settings-form" onSubmit={save}>
        <fieldset disabled={!mayChange || busy}>
          <section class="card">
            <h2>{t('policy.recording')}</h2>
            <fieldset aria-label={t('policy.recording')}>
              {MODES.map((mode) => (
                <label key={mode} class="choice">
                  <input
                    type="radio"
                    name="recording"
                    checked={policy.recording === mode}
                    onChange={() => change({ recording: mode })}
                  />
                  <b>{t(`policy.mode.${mode}`)}</b>
                  <span>{t(`policy.mode_hint.${mode}`)}</span>
                </label>
              ))}
            </fieldset>
          </section>
          <section class="card">
            <h2>{t('policy.notice')}</h2>
            <label class="choice">
              <input
                type="checkbox"
                checked={policy.noticePlayed}
                onChange={(event) => change({ noticePlayed: event.currentTarget.checked })}
              />
              <b>{t('policy.notice_played')}</b>
              <span>{t('policy.notice_hint')}</span>
            </label>
            <NoticeWordings notices={policy.notices} onChange={(notices) => change({ notices })} />
          </section>
          <QuietHoursCard policy={policy} change={change} />
        </fieldset>
        {mayChange && (
          <div class="settings-save">
            <button type="submit" class="button button--first" disabled={!changed || busy}>
              {busy ? t('settings.saving') : t('settings.save')}
            </button>
            {changed && (
              <button type="button" class="button button--plain" onClick={() => setPolicy(saved)}>
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

interface CardProps {
  policy: CallingPolicy;
  change: (changes: Partial<CallingPolicy>) => void;
}

function QuietHoursCard({ policy, change }: CardProps) {
  const hours = policy.quietHours;
  const set = (changes: Partial<CallingPolicy['quietHours']>) =>
    change({ quietHours: { ...hours, ...changes } });
  return (
    <section class="card">
      <h2>{t('policy.quiet_hours')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={hours.kept}
          onChange={(event) => set({ kept: event.currentTarget.checked })}
        />
        <b>{t('policy.quiet_kept')}</b>
        <span>{t('policy.quiet_hint')}</span>
      </label>
      <div class="settings-row">
        <div class="field">
          <label for="quiet-from">{t('policy.quiet_from')}</label>
          <input
            id="quiet-from"
            type="time"
            required
            value={hours.from}
            onInput={(event) => set({ from: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="quiet-to">{t('policy.quiet_to')}</label>
          <input
            id="quiet-to"
            type="time"
            required
            value={hours.to}
            onInput={(event) => set({ to: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="region">{t('policy.region')}</label>
          <input
            id="region"
            value={policy.region}
            maxLength={2}
            required
            pattern="[A-Z]{2}"
            autocapitalize="characters"
            spellcheck={false}
            onInput={(event) => change({ region: event.currentTarget.value.toUpperCase() })}
          />
        </div>
      </div>
      <p class="settings-hint">{t('policy.region_hint')}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={hours.overridable}
          onChange={(event) => set({ overridable: event.currentTarget.checked })}
        />
        <b>{t('policy.quiet_override')}</b>
        <span>{t('policy.quiet_override_hint')}</span>
      </label>
    </section>
  );
}
