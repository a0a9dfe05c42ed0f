import { Link } from 'wouter-preact';
import type { DoNotCall, Imported } from '../../data/consent';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import './settings.css';

/** An entry, with who put it there, when and why. */
export function DoNotCallRow({ entry, onLift }: { entry: DoNotCall; onLift: (() => void) | null }) {
  return (
    <li class="list-row">
      <b class="figures">{whoOf(entry)}</b>
      <p>
        <bdi>{entry.reason || '–'}</bdi>
        <small>
          <bdi>{entry.by}</bdi> · <time dateTime={entry.at}>{dayAndTime(new Date(entry.at))}</time>
          {entry.callId && (
            <>
              {' · '}
              <Link href={`/calls/${encodeURIComponent(entry.callId)}`}>{t('dnc.call')}</Link>
            </>
          )}
        </small>
      </p>
      {onLift && (
        <button type="button" class="button button--small button--plain" onClick={onLift}>
          {t('dnc.lift')}
        </button>
      )}
    </li>
  );
}

/** A person's entry names them by what is known of them. */
export function whoOf(entry: DoNotCall): string {
  if (entry.number) return entry.number;
  return entry.person ? t('dnc.named_person', { who: entry.person }) : t('dnc.person');
}

/** What became of a file. */
export function ImportResult({ imported }: { imported: Imported | null }) {
  if (!imported) return null;
  const problems = Object.entries(imported.problems);
  return (
    <div role="status">
      <p class="settings-said settings-said--good">
        {t('dnc.imported', { lines: imported.lines, added: imported.added })}
      </p>
      <ul class="settings-said settings-said--bad">
        {problems.map(([line, problem]) => (
          <li key={line}>{t('dnc.line', { line, problem })}</li>
        ))}
      </ul>
    </div>
  );
}
