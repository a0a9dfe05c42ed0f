import type { Note } from '../../data/notes';
import { language } from '../../i18n/messages';

/** Notes whose heading says already what their text begins with. */
const SAID_ABOVE = /^(why_now_time|gap|gap_unclear|repeat|repeat_colleague|asked|objection_open|opening)$/;

/** The two quotes of a text; what lies between them has none. */
const QUESTION_AND_ANSWER = /^[^"“]*["“](.*)["”][^"“”]*["“]([^"“”]*)["”]$/s;

/** What a note says: what it is about, then the words. */
export function NoteWords({ note }: { note: Note }) {
  const text = note.texts[language.value] ?? note.texts.en ?? '';
  const [, question, answer] = (note.code === 'asked' && QUESTION_AND_ANSWER.exec(text)) || [];
  if (question !== undefined) {
    return (
      <span class="note-words">
        <span dir="auto">{question}</span>
        <span class="note-answer" dir="auto">
          {answer}
        </span>
      </span>
    );
  }
  const [, about = '', words = text] = /^([^"“:：]+)[:：]\s*(.+)$/s.exec(text) ?? [];
  return (
    <span class="note-words">
      {about !== '' && !SAID_ABOVE.test(note.code) && <b class="note-about">{about}</b>}
      <span dir="auto">{words}</span>
    </span>
  );
}
