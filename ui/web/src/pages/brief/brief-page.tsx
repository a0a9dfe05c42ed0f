import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { countUnread, type Handoff, noteSeen } from '../../data/handoff';
import { type BriefPart, CallNotes, type Note, type Notes, partsOf } from '../../data/notes';
import { session } from '../../data/session';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { Failure, Loading } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { numberOf, otherSide } from '../../parts/who';
import { NotFoundPage } from '../not-found/not-found-page';
import { NoteLine } from '../notes/notes-list';
import './brief-page.css';

const ORDER: readonly BriefPart[] = ['why', 'next', 'opening', 'criteria', 'open', 'asked'];

/** What the colleague who takes over should know, first what is to be done. */
export function BriefPage({ id }: { id: string }) {
  const [notes, setNotes] = useState<CallNotes | null>(null);
  useScope((scope) => setNotes(new CallNotes(scope, id)), []);
  const shown = notes?.notes.value ?? null;
  const failure = notes?.failure.value;
  useTitle(shown ? t('brief.of', { who: otherSide(shown.call) }) : t('brief.title'));
  if (failure?.status === 404) return <NotFoundPage text={t('call.not_found')} />;
  if (!notes || !shown) {
    return failure ? <Failure error={failure} retry={() => void notes?.load()} /> : <Loading />;
  }
  return <Brief notes={shown} />;
}

function Brief({ notes }: { notes: Notes }) {
  const { call } = notes;
  const heading = useHeading();
  const mine = useMine(notes);
  const parts = partsOf(notes.brief);
  return (
    <main id="main" class="brief">
      <header class="brief-head">
        <p class="brief-tools">
          <Link class="button button--small button--plain" href={mine ? '/inbox' : `/calls/${call.id}/notes`}>
            <Icon name="back" />
            {mine ? t('inbox.title') : t('notes.title')}
          </Link>
          <button type="button" class="button button--small" onClick={() => print()}>
            <Icon name="print" />
            {t('brief.print')}
          </button>
        </p>
        <p class="brief-kind">{t('brief.title')}</p>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{otherSide(call)}</bdi>
        </h1>
        <dl class="brief-who">
          {call.company && <Fact name={t('brief.company')} value={call.company} />}
          {call.number && <Fact name={t('brief.number')} value={numberOf(call)} />}
          {call.colleague && <Fact name={t('brief.colleague')} value={call.colleague} />}
          <div>
            <dt>{t('brief.called')}</dt>
            <dd>
              <Link href={`/calls/${encodeURIComponent(call.id)}`}>
                <time dateTime={call.startedAt}>{dayAndTime(new Date(call.startedAt))}</time>
              </Link>
            </dd>
          </div>
        </dl>
      </header>
      {mine?.words && (
        <blockquote class="brief-words">
          <p dir="auto">{mine.words}</p>
          <footer>
            <bdi>{mine.from.displayName}</bdi>
            {mine.from.gone && ` · ${t('brief.from_gone')}`}
          </footer>
        </blockquote>
      )}
      {notes.brief.length === 0 && <p class="notes-none">{t('brief.none')}</p>}
      {ORDER.map((part) => (
        <Part key={part} part={part} notes={parts[part]} callId={call.id} />
      ))}
    </main>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Part({ part, notes, callId }: { part: BriefPart; notes: Note[]; callId: string }) {
  if (notes.length === 0) return null;
  return (
    <section class={`brief-part brief-part--${part}`} data-brief={part}>
      <h2>{t(`brief.part.${part}`)}</h2>
      <ol>
        {notes.map((note, index) => (
          <li key={`${note.code}-${index}`} class={`brief-line brief-line--${note.code}`}>
            {part === 'criteria' && <span class="brief-state">{t(`brief.state.${stateOf(note.code)}`)}</span>}
            <NoteLine note={note} callId={callId} show={null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const STATES = ['known', 'not_met', 'contradicted', 'unclear', 'open'] as const;

function stateOf(code: string): (typeof STATES)[number] {
  return STATES.find((state) => state === code) ?? 'unclear';
}

/** The handoff to who reads it, noted as seen; null where it was not handed to them. */
function useMine(notes: Notes): Handoff | null {
  const signedIn = session.state.value;
  const name = signedIn.is === 'signed_in' ? signedIn.colleague.name : null;
  const mine = notes.handoffs.find((one) => one.to.name === name) ?? null;
  const unseen = mine !== null && !mine.seenAt;
  useEffect(() => {
    if (!unseen) return;
    noteSeen(notes.call.id)
      .then(countUnread)
      .catch((cause) => {
        // It stays unread, and is noted when the brief is opened again.
        if (!(cause instanceof ApiError)) throw cause;
      });
  }, [unseen]);
  return mine;
}
