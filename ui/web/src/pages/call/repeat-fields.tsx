import type { Values } from '../../data/corrections';
import { REPEAT_KINDS } from '../../data/insights';
import { wording } from '../../data/wording';
import { t } from '../../i18n/messages';
import { Choice } from './choice';
import { WordsField } from './words-field';

interface Props {
  /** As they are before. */
  before: Record<string, unknown>;
  values: Values;
  change: (values: Values) => void;
}

/** Why it matters that something was asked again, and what the customer had answered. */
export function RepeatFields({ before, values, change }: Props) {
  const { answer, answerReadable } = before;
  const answered = String((wording.value === 'readable' ? answerReadable : null) ?? answer ?? '');
  // Whether it was answered in this call is known, and no matter of opinion.
  const other = before.repeat === 'same_call' ? 'answered_before' : 'same_call';
  return (
    <>
      <Choice
        name={t('by_hand.repeat')}
        codes={REPEAT_KINDS.filter((code) => code !== other)}
        value={values.repeat}
        text={(code) => t(`asked.kind.${code}`)}
        set={(repeat) => change({ ...values, repeat })}
      />
      <WordsField
        name={t('by_hand.answer')}
        value={String(values.answer ?? answered)}
        set={(words) => {
          const { answer: said, ...kept } = values;
          change(words === answered ? kept : { ...kept, answer: words });
        }}
      />
    </>
  );
}
