import { useState } from 'preact/hooks';
import { moveFocus, useKeys } from '../../base/keys';
import type { Scope } from '../../base/scope';
import { useNow } from '../../base/use-now';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { Calls } from '../../data/calls';
import type { Call } from '../../data/contract';
import { practiceAvailable } from '../../data/practice';
import { session } from '../../data/session';
import { day, daysAgo } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { Failure, Loading } from '../../parts/failure';
import { CallBack } from '../../phone/call-back';
import { CallRow } from './call-row';
import { EmptyCalls } from './empty-calls';
import { ImportButton } from './import-button';
import { PracticeButton } from './practice-button';
import './calls-page.css';

/** All calls, live ones as they happen. */
export function CallsPage() {
  const [calls, setCalls] = useState<Calls | null>(null);
  const [practice, setPractice] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useTitle(t('calls.title'));
  const heading = useHeading();
  useKeys({
    j: () => moveBy(1),
    k: () => moveBy(-1),
    ArrowDown: () => (inList() ? moveBy(1) : false),
    ArrowUp: () => (inList() ? moveBy(-1) : false),
  });
  useScope(
    (scope) => {
      setCalls(new Calls(scope));
      void offer(scope);
    },
    [attempt],
  );

  async function offer(scope: Scope) {
    const available = await practiceAvailable(scope.signal).catch(() => false);
    if (!scope.closed) setPractice(available);
  }

  const list = calls?.list.value ?? null;
  const live = list?.filter((call) => call.state === 'live').length ?? 0;
  return (
    <main id="main" class="calls">
      <div class="calls-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('calls.title')}
        </h1>
        {live > 0 && <span class="calls-live">{t('calls.live_now', { count: live })}</span>}
        {list && calls && <ConnectionWord calls={calls} />}
        <div class="calls-buttons">
          {mayImport() && <ImportButton />}
          {practice && list && list.length > 0 && <PracticeButton look="small" label={t('practice.play')} />}
        </div>
      </div>
      {list === null && !calls?.failure.value && <Loading />}
      {list === null && calls?.failure.value && (
        <Failure error={calls.failure.value} retry={() => setAttempt(attempt + 1)} />
      )}
      {list?.length === 0 && <EmptyCalls practice={practice} />}
      {calls && list && list.length > 0 && (
        <>
          <CallsByDay calls={list} />
          <Older calls={calls} />
        </>
      )}
    </main>
  );
}

function CallsByDay({ calls }: { calls: Call[] }) {
  const now = useNow(calls.some((call) => call.state !== 'ended') ? 1_000 : 20_000);
  const days = new Map<number, Call[]>();
  for (const call of calls) {
    const ago = daysAgo(new Date(call.startedAt), now);
    days.set(ago, [...(days.get(ago) ?? []), call]);
  }
  return (
    <>
      {[...days].map(([ago, ofDay]) => (
        <section key={ago} aria-labelledby={`day-${ago}`}>
          <h2 class="calls-day" id={`day-${ago}`}>
            <DayName ago={ago} at={new Date(ofDay[0]?.startedAt ?? now)} now={now} />
          </h2>
          <ul class="calls-group">
            {ofDay.map((call) => (
              <li key={call.id} class="call-item">
                <CallRow call={call} now={now} />
                <CallBack call={call} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function DayName({ ago, at, now }: { ago: number; at: Date; now: Date }) {
  if (ago > 1) return <>{day(at, now)}</>;
  return (
    <>
      {ago === 1 ? t('calls.yesterday') : t('calls.today')} <span>{day(at, now)}</span>
    </>
  );
}

function ConnectionWord({ calls }: { calls: Calls }) {
  const connection = calls.feed.connection.value;
  const lost = connection === 'reconnecting' || connection === 'offline';
  return (
    <span class="calls-connection" role="status">
      {lost && t(`connection.${connection}`)}
    </span>
  );
}

function Older({ calls }: { calls: Calls }) {
  if (!calls.more.value) return null;
  return (
    <div class="calls-foot">
      {calls.olderFailure.value && <p role="alert">{t('calls.older_failed')}</p>}
      <button
        type="button"
        class="button"
        disabled={calls.loading.value}
        onClick={() => void calls.loadOlder()}
      >
        {calls.loading.value ? t('app.loading') : t('calls.older')}
      </button>
    </div>
  );
}

function mayImport(): boolean {
  const state = session.state.value;
  return state.is === 'signed_in' && ['sdr', 'administrator'].includes(state.colleague.role);
}

function inList(): boolean {
  return document.activeElement?.closest('.row') != null;
}

function moveBy(step: 1 | -1): true {
  moveFocus('.row', step);
  return true;
}
