import { Link } from 'wouter-preact';
import { groupsOf, type Note } from '../../data/notes';
import { clock } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { FirstFew } from '../../parts/first-few';
import { NoteWords } from './note-words';
import './notes-list.css';

interface Props {
  notes: Note[];
  callId: string;
  /** Goes to a second of the call on this page; null where the call is on another. */
  show: ((ms: number) => void) | null;
  level: 2 | 3;
  /** How many of a group are shown at once. */
  few: number;
}

/** The coaching notes, by what they tell; each leads to where it was heard. */
export function NotesList({ notes, callId, show, level, few }: Props) {
  const Heading = `h${level}` as const;
  if (notes.length === 0) return <p class="notes-none">{t('notes.none')}</p>;
  return (
    <>
      {groupsOf(notes).map(([group, lines]) => (
        <section key={group} class={`notes-group notes-group--${group}`} data-notes={group}>
          <Heading>
            {t(`notes.group.${group}`)} <span class="figures">{lines.length}</span>
          </Heading>
          <FirstFew
            all={lines}
            few={few}
            row={(note) => (
              <li key={lines.indexOf(note)}>
                <NoteLine note={note} callId={callId} show={show} />
              </li>
            )}
          />
        </section>
      ))}
    </>
  );
}

interface LineProps {
  note: Note;
  callId: string;
  show: ((ms: number) => void) | null;
}

/** One line; where nothing was heard it leads nowhere. */
export function NoteLine({ note, callId, show }: LineProps) {
  const heard = note.evidence[0];
  if (!heard)
    return (
      <p class="note-line">
        <span class="note-time" aria-hidden="true">
          –
        </span>
        <NoteWords note={note} />
      </p>
    );
  const time = <time class="note-time">{clock(heard.startMs)}</time>;
  return show ? (
    <button type="button" class="note-line" data-ms={heard.startMs} onClick={() => show(heard.startMs)}>
      {time}
      <NoteWords note={note} />
    </button>
  ) : (
    <Link class="note-line" data-ms={heard.startMs} href={secondOf(callId, heard.startMs)}>
      {time}
      <NoteWords note={note} />
    </Link>
  );
}

/** The address of a second of a call. */
export function secondOf(callId: string, ms: number): string {
  return `/calls/${encodeURIComponent(callId)}#t=${Math.floor(ms / 1_000)}`;
}
