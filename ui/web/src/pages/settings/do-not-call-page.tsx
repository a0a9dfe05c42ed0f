import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import {
  addDoNotCall,
  type DoNotCall,
  EXPORT_URL,
  findDoNotCall,
  type Imported,
  importDoNotCall,
  liftDoNotCall,
  listDoNotCall,
} from '../../data/consent';
import { session } from '../../data/session';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain, Failure, Loading } from '../../parts/failure';
import { DoNotCallForm } from './do-not-call-form';
import { DoNotCallRow, ImportResult, whoOf } from './do-not-call-row';
import './settings.css';
import { SettingsTabs } from './settings-tabs';

/** Who is not to be called. */
export function DoNotCallPage() {
  const heading = useHeading();
  const [entries, setEntries] = useState<DoNotCall[] | null>(null);
  const [more, setMore] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const [lifted, setLifted] = useState<DoNotCall | null>(null);
  const [attempt, setAttempt] = useState(0);
  const state = session.state.value;
  const administers = state.is === 'signed_in' && state.colleague.role === 'administrator';
  useTitle(t('settings.do_not_call'));
  useScope(
    (scope) => {
      setFailure(null);
      listDoNotCall('', scope.signal)
        .then((page) => show(page, []))
        .catch((cause) => {
          if (cause instanceof ApiError) setFailure(cause);
          else if (!scope.signal.aborted) throw cause;
        });
    },
    [attempt],
  );

  function show(page: { entries: DoNotCall[]; more: boolean }, before: DoNotCall[]) {
    setEntries([...before, ...page.entries]);
    setMore(page.more);
  }

  async function tried(work: () => Promise<void>): Promise<boolean> {
    setProblem(null);
    try {
      await work();
      return true;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setProblem(cause);
      return false;
    }
  }

  const reload = () => setAttempt(attempt + 1);
  const lift = (entry: DoNotCall) =>
    tried(async () => {
      await liftDoNotCall(entry.key);
      setEntries((entries ?? []).filter((one) => one.key !== entry.key));
      setLifted(entry);
    });
  const undo = (entry: DoNotCall) =>
    tried(async () => {
      await addDoNotCall({
        ...(entry.number ? { number: entry.number } : { personId: entry.personId ?? '' }),
        reason: entry.reason || '–',
      });
      setLifted(null);
      reload();
    });

  if (failure) return <Failure error={failure} retry={reload} />;
  if (!entries) return <Loading />;
  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="settings-lead">{t('dnc.lead')}</p>
      </header>
      <SettingsTabs />
      <section class="card">
        <h2>{t('dnc.add')}</h2>
        <DoNotCallForm
          onAdd={(number, reason, person) =>
            tried(async () => {
              await addDoNotCall({ number, reason, person });
              reload();
            })
          }
          onFind={(number) => void tried(async () => show(await findDoNotCall(number), []))}
        />
        <p class="settings-said settings-said--bad" role="alert">
          {problem && explain(problem)}
        </p>
        <div role="status">
          {lifted && (
            <p class="settings-row settings-said">
              {t('dnc.lifted', { who: whoOf(lifted) })}
              <button type="button" class="button button--small" onClick={() => void undo(lifted)}>
                {t('settings.undo')}
              </button>
            </p>
          )}
        </div>
      </section>
      <section class="card">
        <div class="card-head">
          <h2>{t('dnc.list')}</h2>
          {administers && (
            <div class="settings-row">
              <label class="button button--small">
                {t('dnc.import')}
                <input
                  class="unseen"
                  type="file"
                  accept="text/csv,.csv"
                  onChange={(event) => {
                    const input = event.currentTarget;
                    const file = input.files?.[0];
                    if (!file) return;
                    void tried(async () => {
                      setImported(await importDoNotCall(file));
                      reload();
                    });
                    input.value = '';
                  }}
                />
              </label>
              <a class="button button--small" href={EXPORT_URL} download>
                {t('dnc.export')}
              </a>
            </div>
          )}
        </div>
        <ImportResult imported={imported} />
        {entries.length === 0 && <p class="card-none">{t('dnc.empty')}</p>}
        <ul class="list-rows">
          {entries.map((entry) => (
            <DoNotCallRow
              key={entry.key}
              entry={entry}
              onLift={administers ? () => void lift(entry) : null}
            />
          ))}
        </ul>
        {more && (
          <button
            type="button"
            class="button"
            onClick={() =>
              void tried(async () =>
                show(await listDoNotCall(entries[entries.length - 1]?.key ?? ''), entries),
              )
            }
          >
            {t('dnc.more')}
          </button>
        )}
      </section>
    </main>
  );
}
