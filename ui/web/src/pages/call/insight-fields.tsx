import type { Asked } from '../../data/answers';
import type { Insight } from '../../data/contract';
import type { Values } from '../../data/corrections';
import { REPEAT_KINDS } from '../../data/insights';
import type { Criterion } from '../../data/notes';
import { codeOf, type Editable, MENTIONS, OBJECTIONS, OWNERS, SLOTS, STATUSES } from '../../data/signals';
import { language, t } from '../../i18n/messages';
import { Choice } from './choice';
import { QuestionFields } from './question-fields';
import { RepeatFields } from './repeat-fields';

/** The values that a person writes of an insight of this kind, as they are or as they begin. */
export function fieldsOf(kind: Editable, values: Record<string, unknown>, criteria: Criterion[]): Values {
  switch (kind) {
    case 'evidence': {
      const known = criteria.find(({ code }) => code === values.criterion);
      const slot = codeOf(SLOTS, values.slot) ?? codeOf(SLOTS, criteria[0]?.slot) ?? 'need';
      const fresh = Object.keys(values).length === 0;
      return {
        slot,
        criterion: known?.code ?? (fresh ? (criteria[0]?.code ?? null) : null),
        status: codeOf(STATUSES, values.status) ?? 'met',
      };
    }
    case 'objection':
      return { type: codeOf(OBJECTIONS, values.type) ?? 'price' };
    case 'next_step':
      return {
        owner: codeOf(OWNERS, values.owner) ?? 'ours',
        dated: values.dated === true,
        date: typeof values.date === 'string' ? values.date : null,
      };
    case 'question':
      return { open: values.open !== false };
    case 'repeated_question':
      return { repeat: codeOf(REPEAT_KINDS, values.repeat) };
    case 'mention':
      return {
        mention: codeOf(MENTIONS, values.mention) ?? 'competitor',
        name: typeof values.name === 'string' ? values.name : '',
      };
  }
}

interface Props {
  kind: Editable;
  /** What is put right; null where something is noted. */
  insight: Insight | null;
  /** Of a question, what is known of it before. */
  asked: Asked;
  values: Values;
  criteria: Criterion[];
  change: (values: Values) => void;
}

export function InsightFields({ kind, insight, asked, values, criteria, change }: Props) {
  const set = (changed: Values) => change({ ...values, ...changed });
  switch (kind) {
    case 'evidence':
      return (
        <>
          <About values={values} criteria={criteria} set={set} />
          <Choice
            name={t('by_hand.status')}
            codes={STATUSES}
            value={values.status}
            text={(code) => t(`signals.status.${code}`)}
            set={(status) => set({ status })}
          />
        </>
      );
    case 'objection':
      return (
        <Choice
          name={t('by_hand.type')}
          codes={OBJECTIONS}
          value={values.type}
          text={(code) => t(`signals.objection.${code}`)}
          set={(type) => set({ type })}
        />
      );
    case 'next_step':
      return (
        <>
          <Choice
            name={t('by_hand.owner')}
            codes={OWNERS}
            value={values.owner}
            text={(code) => t(`signals.owner.${code}`)}
            set={(owner) => set({ owner })}
          />
          <label class="by-hand-field">
            {t('by_hand.date')}
            <input
              type="date"
              value={typeof values.date === 'string' ? values.date : ''}
              onInput={(event) => {
                const date = event.currentTarget.value || null;
                set({ date, dated: date !== null });
              }}
            />
          </label>
        </>
      );
    case 'question':
      return <QuestionFields asked={asked} values={values} change={change} />;
    case 'repeated_question':
      return <RepeatFields before={insight?.values ?? {}} values={values} change={change} />;
    case 'mention':
      return (
        <>
          <Choice
            name={t('by_hand.mention')}
            codes={MENTIONS}
            value={values.mention}
            text={(code) => t(`signals.mention.${code}`)}
            set={(mention) => set({ mention })}
          />
          <label class="by-hand-field">
            {t('by_hand.name')}
            <input
              type="text"
              required
              maxLength={300}
              value={String(values.name ?? '')}
              onInput={(event) => set({ name: event.currentTarget.value })}
            />
          </label>
        </>
      );
  }
}

/** A criterion of the framework, or a slot that none rests on. */
function About({
  values,
  criteria,
  set,
}: {
  values: Values;
  criteria: Criterion[];
  set: (values: Values) => void;
}) {
  const others = SLOTS.filter((slot) => !criteria.some((one) => one.slot === slot));
  return (
    <label class="by-hand-field">
      {t('by_hand.about')}
      <select
        value={values.criterion ? `c:${values.criterion}` : `s:${values.slot}`}
        onChange={(event) => {
          const code = event.currentTarget.value.slice(2);
          const criterion = event.currentTarget.value.startsWith('c:')
            ? criteria.find((one) => one.code === code)
            : undefined;
          set({ criterion: criterion?.code ?? null, slot: criterion?.slot ?? code });
        }}
      >
        {criteria.map((one) => (
          <option key={one.code} value={`c:${one.code}`}>
            {one.names[language.value] ?? one.code}
          </option>
        ))}
        {others.map((slot) => (
          <option key={slot} value={`s:${slot}`}>
            {t(`signals.slot.${slot}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
