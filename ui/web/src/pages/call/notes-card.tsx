import { useEffect } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Call, Insight } from '../../data/contract';
import type { CallNotes } from '../../data/notes';
import { t } from '../../i18n/messages';
import { HandOff } from '../notes/hand-off';
import { NotesList } from '../notes/notes-list';
import type { Reader } from './reader';
import './notes-card.css';

interface Props {
  notes: CallNotes;
  call: Call;
  insights: ReadonlyMap<string, Insight>;
  reader: Reader;
}

/** What an ended call leaves to do. */
export function NotesCard({ notes, call, insights, reader }: Props) {
  const ended = call.state === 'ended';
  useEffect(() => {
    if (ended) notes.renew();
  }, [insights, ended]);
  if (!ended) return null;
  const shown = notes.notes.value;
  return (
    <section class="card notes-card" aria-labelledby="notes-title">
      <div class="card-head">
        <h2 id="notes-title">{t('notes.title')}</h2>
        <Link class="notes-whole" href={`/calls/${encodeURIComponent(call.id)}/notes`}>
          {t('notes.whole')}
        </Link>
      </div>
      {shown ? (
        <>
          <NotesList notes={shown.coaching} callId={call.id} show={reader.show} level={3} few={4} />
          <div class="notes-card-foot">
            <HandOff call={call} handoffs={shown.handoffs} changed={() => notes.renew()} />
            <Link class="notes-whole" href={`/calls/${encodeURIComponent(call.id)}/brief`}>
              {t('brief.see')}
            </Link>
          </div>
        </>
      ) : (
        <p class="card-none" role="status">
          {notes.failure.value ? t('notes.failed') : t('app.loading')}
        </p>
      )}
    </section>
  );
}
