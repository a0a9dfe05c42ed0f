import type { ComponentChildren } from 'preact';
import type { Insight } from '../../data/contract';
import type { Corrections } from '../../data/corrections';
import { isEditable } from '../../data/signals';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { Icon } from '../../parts/icon';
import type { Editing } from './note-by-hand';
import './judge.css';

interface Props {
  insight: Insight;
  corrections: Corrections;
  editing: Editing;
}

/** To say whether an insight is right. Within, the keys y, x and e do the same. */
export function Judge({ insight, corrections, editing }: Props) {
  const { state, judgement } = insight;
  const said = state !== 'suggested' && judgement;
  return (
    <span class="judge" data-state={state}>
      {said && (
        <span class="judge-said" title={t('judge.by', { who: said.who, at: dayAndTime(new Date(said.at)) })}>
          {t(`judge.state.${state}`)}
        </span>
      )}
      <span class="judge-buttons">
        {state !== 'confirmed' && state !== 'noted_by_hand' && (
          <JudgeButton
            name={t('judge.confirm')}
            icon="check"
            act={() => void corrections.say(insight, 'confirmed')}
          />
        )}
        {isEditable(insight.kind) && (
          <JudgeButton name={t('judge.edit')} icon="pencil" act={() => editing.edit(insight)} />
        )}
        {said ? (
          <JudgeButton
            name={t('judge.take_back')}
            icon="undo"
            act={() => void corrections.takeBack(insight)}
          />
        ) : (
          <JudgeButton
            name={t('judge.reject')}
            icon="close"
            act={() => void corrections.say(insight, 'rejected')}
          />
        )}
      </span>
    </span>
  );
}

function JudgeButton({
  name,
  icon,
  act,
}: {
  name: string;
  icon: 'check' | 'pencil' | 'close' | 'undo';
  act: () => void;
}) {
  return (
    <button type="button" class="judge-button" aria-label={name} title={name} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}

/** What the rows of a card need to be judged. */
export interface Judging {
  corrections: Corrections;
  editing: Editing;
  all: ReadonlyMap<string, Insight>;
}

/** A row that shows an insight in its own way, with what there is to say of it. */
export function Judged({
  id,
  judging,
  children,
}: {
  id: string;
  judging: Judging;
  children: ComponentChildren;
}) {
  const insight = judging.all.get(id);
  if (!insight) return <>{children}</>;
  const props = { insight, corrections: judging.corrections, editing: judging.editing };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the focus; keys of theirs come by here.
    <div class="judged" data-insight={id} onKeyDown={judgingKeys(props)}>
      {children}
      <Judge {...props} />
    </div>
  );
}

/** The keys of a row with an insight. */
export function judgingKeys({ insight, corrections, editing }: Props) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      y: () => void corrections.say(insight, 'confirmed'),
      x: () => void corrections.say(insight, 'rejected'),
      e: () => isEditable(insight.kind) && editing.edit(insight),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** What was said last, with the way back; key u. */
export function LastWord({ corrections }: { corrections: Corrections }) {
  const last = corrections.last.value;
  const failure = corrections.failure.value;
  return (
    <div class="last-word-place" role="status">
      {(last || failure) && (
        <p class={`last-word ${failure ? 'last-word--failed' : ''}`}>
          <span>
            {failure
              ? t(failure.code === 'stale' ? 'judge.stale' : 'judge.failed')
              : last && t(`judge.done.${last.state}`)}
          </span>
          {last && !failure && (
            <button
              type="button"
              class="button button--small"
              onClick={() => void corrections.takeBack(last)}
            >
              {t('judge.undo')}
            </button>
          )}
          <button
            type="button"
            class="button button--small button--plain"
            aria-label={t('app.close')}
            onClick={() => corrections.forget()}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
