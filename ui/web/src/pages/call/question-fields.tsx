import type { Asked } from '../../data/answers';
import type { Values } from '../../data/corrections';
import { clock } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Choice } from './choice';
import { WordsField } from './words-field';

/** Longer lines are cut where one is chosen. */
const LONGEST_OPTION = 70;

interface Props {
  asked: Asked;
  values: Values;
  change: (values: Values) => void;
}

/** The words of a question, what kind it is, and what was answered where. Only what is changed is sent. */
export function QuestionFields({ asked, values, change }: Props) {
  const { text, answer, answerUtteranceId, ...others } = values;
  const place = answer === null ? '' : String(answerUtteranceId ?? asked.answerId ?? '');
  const said = placeText(asked, place);

  function answeredAt(id: string) {
    if (id === (asked.answerId ?? '')) change(withText(others));
    else change(withText({ ...others, ...(id === '' ? { answer: null } : { answerUtteranceId: id }) }));
  }

  function withText(changed: Values): Values {
    return text === undefined ? changed : { ...changed, text };
  }

  return (
    <>
      <WordsField
        name={t('by_hand.words')}
        value={String(text ?? asked.text)}
        set={(words) => {
          const { text: before, ...kept } = values;
          change(words === asked.text ? kept : { ...kept, text: words });
        }}
      />
      <Choice
        name={t('by_hand.question')}
        codes={['open', 'closed'] as const}
        value={values.open === true ? 'open' : 'closed'}
        text={(code) => t(`questions.${code}`)}
        set={(code) => change({ ...values, open: code === 'open' })}
      />
      <label class="by-hand-field">
        {t('by_hand.answered')}
        <select value={place} onChange={(event) => answeredAt(event.currentTarget.value)}>
          <option value="">{t('by_hand.unanswered')}</option>
          {asked.lines.map((line) => (
            <option key={line.id} value={line.id}>
              {`${clock(line.startMs)}  ${short(line.text)}`}
            </option>
          ))}
        </select>
      </label>
      {place !== '' && (
        <WordsField
          name={t('by_hand.answer')}
          value={String(answer ?? said)}
          set={(words) => {
            const { answer: before, ...kept } = values;
            change(words === said ? kept : { ...kept, answer: words });
          }}
        />
      )}
    </>
  );
}

/** What was answered there, before a person puts it in other words. */
function placeText(asked: Asked, place: string): string {
  if (place === asked.answerId) return asked.answer;
  return asked.lines.find(({ id }) => id === place)?.text ?? '';
}

function short(text: string): string {
  return text.length > LONGEST_OPTION ? `${text.slice(0, LONGEST_OPTION)}…` : text;
}
