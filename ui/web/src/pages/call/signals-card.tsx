import type { Insight } from '../../data/contract';
import type { Corrections } from '../../data/corrections';
import type { Criterion } from '../../data/notes';
import {
  codeOf,
  MENTIONS,
  OBJECTIONS,
  OWNERS,
  ofKind,
  rejectedOf,
  SIGNALS,
  SLOTS,
  STATUSES,
  TRACKERS,
  wordsOf,
} from '../../data/signals';
import { calendarDay, clock, number } from '../../i18n/format';
import { language, t } from '../../i18n/messages';
import { FirstFew } from '../../parts/first-few';
import { Judge, judgingKeys } from './judge';
import type { Editing } from './note-by-hand';
import type { Reader } from './reader';
import './signals-card.css';

interface Props {
  insights: Insight[];
  /** Of the framework; empty where not known yet. */
  criteria: Criterion[];
  corrections: Corrections;
  editing: Editing;
  reader: Reader;
}

/** What was read out of the call besides questions, to be confirmed, rejected and put right. */
export function SignalsCard(props: Props) {
  const { insights } = props;
  const kinds = SIGNALS.map((kind) => [kind, ofKind(insights, kind)] as const).filter(
    ([, found]) => found.length > 0,
  );
  const count = kinds.reduce((sum, [, found]) => sum + found.length, 0);
  const rejected = rejectedOf(insights);
  return (
    <section class="card signals" aria-labelledby="signals-title">
      <div class="card-head">
        <h2 id="signals-title">{t('signals.title')}</h2>
        <span class="figures" data-metric="signals">
          {number(count)}
        </span>
      </div>
      {count === 0 && <p class="card-none">{t('signals.none')}</p>}
      {kinds.map(([kind, found]) => (
        <div key={kind} data-signals={kind}>
          <h3>{t(`signals.kind.${kind}`)}</h3>
          <Rows {...props} found={found} />
        </div>
      ))}
      {rejected.length > 0 && (
        <details class="signals-rejected">
          <summary>{t('signals.rejected', { count: rejected.length })}</summary>
          <Rows {...props} found={rejected} />
        </details>
      )}
    </section>
  );
}

function Rows({ found, ...props }: Props & { found: Insight[] }) {
  return (
    <FirstFew
      all={found}
      few={5}
      row={(insight) => (
        <li key={insight.id}>
          <SignalRow {...props} insight={insight} />
        </li>
      )}
    />
  );
}

function SignalRow({ insight, criteria, corrections, editing, reader }: Props & { insight: Insight }) {
  const judging = { insight, corrections, editing };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the focus; keys of theirs come by here.
    <div class={`signal signal--${insight.state}`} data-insight={insight.id} onKeyDown={judgingKeys(judging)}>
      <button type="button" class="signal-said" onClick={() => reader.show(insight.startMs)}>
        <time>{clock(insight.startMs)}</time>
        <span dir="auto">{wordsOf(insight, reader.quote)}</span>
      </button>
      <span class="signal-foot">
        <span class="signal-tags">
          {tagsOf(insight, criteria).map(([tag, look]) => (
            <span key={tag} class={`signal-tag signal-tag--${look}`} dir="auto">
              {tag}
            </span>
          ))}
        </span>
        <Judge {...judging} />
      </span>
    </div>
  );
}

/** What an insight says, in words for a person, with their look. */
function tagsOf({ kind, values }: Insight, criteria: Criterion[]): [string, string][] {
  const status = codeOf(STATUSES, values.status);
  const slot = codeOf(SLOTS, values.slot);
  const objection = codeOf(OBJECTIONS, values.type);
  const owner = codeOf(OWNERS, values.owner);
  const mention = codeOf(MENTIONS, values.mention);
  const tags: [string, string][] = [];
  if (kind === 'evidence') {
    const criterion = criteria.find(({ code }) => code === values.criterion);
    const name = criterion?.names[language.value] ?? (slot && t(`signals.slot.${slot}`));
    if (name) tags.push([name, 'name']);
    if (status) tags.push([t(`signals.status.${status}`), status]);
    const value = measureOf(values);
    if (value) tags.push([value, 'value']);
  }
  if (kind === 'objection' && objection) {
    tags.push([t(`signals.objection.${objection}`), 'name']);
    tags.push(
      values.answered === true ? [t('signals.answered'), 'met'] : [t('signals.unanswered'), 'unclear'],
    );
  }
  if (kind === 'next_step' && owner) {
    tags.push([t(`signals.owner.${owner}`), 'name']);
    if (typeof values.date === 'string') tags.push([calendarDay(values.date), 'value']);
    else if (values.dated !== true) tags.push([t('signals.undated'), 'unclear']);
  }
  if (kind === 'mention' && mention) tags.push([t(`signals.mention.${mention}`), 'name']);
  if (kind === 'tracker') {
    const known = codeOf(TRACKERS, values.tracker);
    tags.push([known ? t(`signals.tracker.${known}`) : String(values.tracker), 'name']);
  }
  if (kind === 'question') tags.push([t('questions.title'), 'name']);
  if (kind === 'repeated_question') tags.push([t('asked.title'), 'name']);
  return tags;
}

function measureOf(values: Record<string, unknown>): string | null {
  const { amount, currency, headCount, role, date } = values;
  if (typeof amount === 'number') return [number(amount), currency].filter(Boolean).join(' ');
  if (typeof headCount === 'number') return number(headCount);
  if (typeof role === 'string') return role;
  return typeof date === 'string' ? calendarDay(date) : null;
}
