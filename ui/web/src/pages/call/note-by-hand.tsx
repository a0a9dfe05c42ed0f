import { type Signal, signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askedOf } from '../../data/answers';
import type { Insight } from '../../data/contract';
import type { Corrections, Values } from '../../data/corrections';
import type { Criterion } from '../../data/notes';
import { type Editable, isEditable, NOTABLE, type Notable, wordsOf } from '../../data/signals';
import type { Transcript } from '../../data/transcript';
import { wording } from '../../data/wording';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { fieldsOf, InsightFields } from './insight-fields';
import './note-by-hand.css';
import type { Reader } from './reader';

/** Where something was said that a person notes. */
export interface Place {
  utteranceId: string;
  text: string;
}

/** What is being written: an insight that is put right, or a place to note one at. */
export class Editing {
  readonly of: Signal<Insight | Place | null> = signal(null);

  edit(insight: Insight): void {
    this.of.value = insight;
  }

  note(place: Place): void {
    this.of.value = place;
  }
}

interface Props {
  editing: Editing;
  corrections: Corrections;
  criteria: Criterion[];
  transcript: Transcript;
  reader: Reader;
}

/** The form in which an insight is put right, or noted. */
export function NoteByHand({ editing, corrections, criteria, transcript, reader }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const of = editing.of.value;
  useEffect(() => {
    if (of) dialog.current?.showModal();
  }, [of]);
  if (!of) return null;
  return (
    <dialog
      class="by-hand"
      ref={dialog}
      aria-labelledby="by-hand-title"
      onClose={() => {
        editing.of.value = null;
      }}
    >
      <Form
        of={of}
        criteria={criteria}
        corrections={corrections}
        transcript={transcript}
        reader={reader}
        close={() => dialog.current?.close()}
      />
    </dialog>
  );
}

interface FormProps {
  of: Insight | Place;
  criteria: Criterion[];
  corrections: Corrections;
  transcript: Transcript;
  reader: Reader;
  close: () => void;
}

function Form({ of, criteria, corrections, transcript, reader, close }: FormProps) {
  const insight = 'id' in of ? of : null;
  const fixed = insight && isEditable(insight.kind) ? insight.kind : null;
  const asked = askedOf(of, transcript, wording.value, reader.quote);
  const [kind, setKind] = useState<Editable>(fixed ?? 'evidence');
  const [values, setValues] = useState<Values>(() => fieldsOf(kind, insight?.values ?? {}, criteria));

  const failure = corrections.failure.value;

  function choose(next: Notable) {
    setKind(next);
    const values = fieldsOf(next, {}, criteria);
    // What the other side said next is likely the answer.
    const answer = next === 'question' ? asked.lines[0]?.id : undefined;
    setValues(answer ? { ...values, answerUtteranceId: answer } : values);
  }

  async function save() {
    const done =
      'id' in of
        ? await corrections.say(of, 'noted_by_hand', values)
        : await corrections.note(of.utteranceId, kind, values);
    if (done) close();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="by-hand-title">{t(insight ? 'by_hand.edit' : 'by_hand.note')}</h2>
      <blockquote class={`by-hand-words by-hand-words--${asked.speaker}`} dir="auto">
        {kind === 'question' ? asked.line : insight ? wordsOf(insight, reader.quote) : asked.text}
      </blockquote>
      {fixed === null && (
        <label class="by-hand-field">
          {t('by_hand.kind')}
          <select value={kind} onChange={(event) => choose(event.currentTarget.value as Notable)}>
            {NOTABLE.map((one) => (
              <option key={one} value={one}>
                {t(`signals.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <InsightFields
        kind={kind}
        insight={insight}
        asked={asked}
        values={values}
        criteria={criteria}
        change={setValues}
      />
      {failure && (
        <p class="by-hand-problem" role="alert">
          {t(
            failure.code === 'stale'
              ? 'judge.stale'
              : failure.status === 400
                ? 'by_hand.refused'
                : 'judge.failed',
          )}
        </p>
      )}
      <div class="by-hand-buttons">
        <button type="button" class="button" onClick={close}>
          {t('handoff.cancel')}
        </button>
        <button type="submit" class="button button--first">
          {t('settings.save')}
        </button>
      </div>
    </form>
  );
}
