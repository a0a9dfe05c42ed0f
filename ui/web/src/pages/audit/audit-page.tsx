import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { ANYTHING, type AuditFilter, AuditTrail, csvOf } from '../../data/audit';
import { AUDIT_ACTIONS, type AuditEntry } from '../../data/contract';
import { moment } from '../../i18n/format';
import { type MessageKey, t } from '../../i18n/messages';
import { Failure, Loading } from '../../parts/failure';
import '../../parts/button.css';
import './audit-page.css';
import { detailsOf } from './details';

/** Who saw, played, exported, changed or deleted what: for administrators. */
export function AuditPage() {
  const heading = useHeading();
  const [filter, setFilter] = useState(ANYTHING);
  const [trail, setTrail] = useState<AuditTrail | null>(null);
  useTitle(t('audit.title'));
  useScope((scope) => setTrail(new AuditTrail(scope, filter)), [filter]);
  return (
    <main id="main" class="audit">
      <header class="audit-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('audit.title')}
        </h1>
        <a class="button button--small" href={csvOf(filter)} download>
          {t('audit.export')}
        </a>
      </header>
      <p class="audit-about">{t('audit.about')}</p>
      <Filters filter={filter} search={setFilter} />
      {trail && <Entries trail={trail} filtered={filter !== ANYTHING} reset={() => setFilter(ANYTHING)} />}
    </main>
  );
}

function Filters({ filter, search }: { filter: AuditFilter; search: (filter: AuditFilter) => void }) {
  const [draft, setDraft] = useState(filter);
  const field = (name: keyof AuditFilter, type: 'text' | 'date') => (
    <label>
      <span>{t(`audit.${name}` as MessageKey)}</span>
      <input
        type={type}
        value={draft[name]}
        maxLength={200}
        onInput={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="audit-filters"
      onSubmit={(event) => {
        event.preventDefault();
        search({ ...draft });
      }}
      onReset={() => {
        setDraft(ANYTHING);
        search(ANYTHING);
      }}
    >
      {field('who', 'text')}
      <label>
        <span>{t('audit.action')}</span>
        <select
          value={draft.action}
          onChange={(event) => setDraft({ ...draft, action: event.currentTarget.value })}
        >
          <option value="">{t('audit.any')}</option>
          {AUDIT_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {t(`audit.action.${action}`)}
            </option>
          ))}
        </select>
      </label>
      {field('subject', 'text')}
      {field('from', 'date')}
      {field('to', 'date')}
      <div class="audit-buttons">
        <button type="submit" class="button button--first button--small">
          {t('audit.search')}
        </button>
        <button type="reset" class="button button--small button--plain">
          {t('audit.reset')}
        </button>
      </div>
    </form>
  );
}

function Entries({ trail, filtered, reset }: { trail: AuditTrail; filtered: boolean; reset: () => void }) {
  const entries = trail.entries.value;
  const failure = trail.failure.value;
  const more = trail.before.value !== null;
  if (failure && !entries) return <Failure error={failure} retry={() => void trail.load()} />;
  if (!entries) return <Loading />;
  return (
    <>
      {entries.length > 0 && (
        <div class="audit-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('audit.at')}</th>
                <th scope="col">{t('audit.who')}</th>
                <th scope="col">{t('audit.action')}</th>
                <th scope="col">{t('audit.subject')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={entry.id} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {entries.length === 0 && (
        <div class="audit-empty" role="status">
          <p>{t(more ? 'audit.none_yet' : filtered ? 'audit.none' : 'audit.empty')}</p>
          {filtered && (
            <button type="button" class="button button--small" onClick={reset}>
              {t('audit.show_all')}
            </button>
          )}
        </div>
      )}
      <div class="audit-foot">
        {failure && <p role="alert">{t('audit.failed')}</p>}
        {more && (
          <button
            type="button"
            class="button"
            disabled={trail.loading.value}
            onClick={() => void trail.load()}
          >
            {t('audit.older')}
          </button>
        )}
      </div>
    </>
  );
}

function Row({ entry }: { entry: AuditEntry }) {
  const at = new Date(entry.at);
  const known = (AUDIT_ACTIONS as readonly string[]).includes(entry.action);
  const details = detailsOf(entry);
  return (
    <tr data-outcome={entry.outcome}>
      <td>
        <time class="figures" dateTime={entry.at}>
          {moment(at)}
        </time>
      </td>
      <td>
        <bdi>{entry.who === 'baton' ? t('audit.by_baton') : entry.who || t('audit.nobody')}</bdi>
      </td>
      <td>
        {known ? t(`audit.action.${entry.action}` as MessageKey) : entry.action}
        {entry.outcome === 'REFUSED' && <strong class="audit-refused">{t('audit.refused')}</strong>}
      </td>
      <td>
        <Subject entry={entry} />
        {details.length > 0 && <span class="audit-details">{details.join(', ')}</span>}
      </td>
    </tr>
  );
}

function Subject({ entry }: { entry: AuditEntry }) {
  const { kind, id } = entry.subject;
  if (kind === 'call') {
    return (
      <Link href={`/calls/${encodeURIComponent(id)}`}>
        {t('audit.kind.call')} <code>{id}</code>
      </Link>
    );
  }
  const name = `audit.kind.${kind}`;
  const kinds: readonly string[] = [
    'audit.kind.person',
    'audit.kind.account',
    'audit.kind.key',
    'audit.kind.policy',
    'audit.kind.list',
    'audit.kind.product',
  ];
  return (
    <>
      {kinds.includes(name) ? t(name as MessageKey) : kind} <code>{id}</code>
    </>
  );
}
