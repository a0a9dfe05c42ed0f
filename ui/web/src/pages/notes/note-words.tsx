import type { Note } from '../../data/notes';
import { codeOf, OBJECTIONS, OWNERS } from '../../data/signals';
import { language, t } from '../../i18n/messages';

/** What a note says: what it is about, the words, the answer, and what to ask. */
export function NoteWords({ note }: { note: Note }) {
  const parts = note.parts.map(({ role, texts }, index) => ({
    role,
    text: texts[language.value] ?? texts.en ?? '',
    key: index,
  }));
  const of = (role: string) => parts.filter((part) => part.role === role);
  const label = of('about')[0]?.text ?? labelOf(note);
  const when = of('when')[0]?.text;
  const who = of('who')[0]?.text;
  return (
    <span class="note-words">
      {(label || when) && (
        <span class="note-head">
          {label && <b class="note-about">{label}</b>}
          {when && <span class="note-when">{when}</span>}
        </span>
      )}
      {of('quote').map(({ key, text }) => (
        <q key={key} class="note-quote" dir="auto">
          {text}
        </q>
      ))}
      {of('answer').map(({ key, text }) => (
        <q key={key} class="note-answer" dir="auto">
          {text}
        </q>
      ))}
      {who && <span class="note-who">{t('notes.told', { who })}</span>}
      {of('ask').map(({ key, text }) => (
        <span key={key} class="note-ask">
          <b>{t('notes.ask')}</b> {text}
        </span>
      ))}
    </span>
  );
}

/** Of notes that are about no criterion: whose it is, or of which kind. */
function labelOf({ code, value }: Note): string | null {
  const owner = codeOf(OWNERS, value);
  if (code.startsWith('promise_') && owner) return t(`notes.promise.${owner}`);
  if (code.startsWith('next') && owner)
    return t(owner === 'both' ? 'notes.promise.both' : `signals.owner.${owner}`);
  const type = codeOf(OBJECTIONS, value);
  if ((code.startsWith('comeback_') || code === 'objection_open') && type)
    return t(`signals.objection.${type}`);
  if (code === 'question_open') return t('notes.their_question');
  const reason = codeOf(['time', 'need', 'value'] as const, value);
  if (code.startsWith('why_now_') && reason) return t(`notes.why.${reason}`);
  return null;
}
