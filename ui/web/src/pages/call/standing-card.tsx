import type { Call, Insight } from '../../data/contract';
import type { Criterion } from '../../data/notes';
import { wordsOf } from '../../data/signals';
import { isOpen, type Stands, standingsOf } from '../../data/standing';
import { clock } from '../../i18n/format';
import { language, t } from '../../i18n/messages';
import { EarlierCall } from './earlier-call';
import type { Reader } from './reader';
import './standing-card.css';

interface Props {
  call: Call;
  insights: Insight[];
  /** Of the framework, in its order; empty where not known yet. */
  criteria: readonly Criterion[];
  reader: Reader;
}

/** What is still to be found out in this call. Rows keep their places, so that a glance finds them. */
export function StandingCard({ call, insights, criteria, reader }: Props) {
  if (call.state === 'ended' || criteria.length === 0) return null;
  const all = standingsOf(criteria, insights);
  const found = all.filter((one) => !isOpen(one)).length;
  return (
    <section class="card standing" aria-labelledby="standing-title">
      <div class="card-head">
        <h2 id="standing-title">{t('standing.title')}</h2>
        <span class="figures" data-metric="standing">
          {t('standing.count', { found, of: all.length })}
        </span>
      </div>
      <ol>
        {all.map((one) => (
          <Row key={one.criterion.code} stands={one} reader={reader} />
        ))}
      </ol>
    </section>
  );
}

function Row({ stands, reader }: { stands: Stands; reader: Reader }) {
  const { criterion, standing, said, earlier } = stands;
  const ask = criterion.asks[language.value];
  return (
    <li class={`stands stands--${standing}`} data-criterion={criterion.code} data-standing={standing}>
      <span class="stands-mark" aria-hidden="true" />
      <div>
        <p class="stands-head">
          <b>{criterion.names[language.value] ?? criterion.code}</b>
          <span class={standing === 'open' || standing === 'known' ? 'unseen' : 'stands-state'}>
            {t(`brief.state.${standing}`)}
          </span>
        </p>
        {earlier && (
          <a
            class="stands-said"
            href={`/calls/${encodeURIComponent(earlier.callId)}#t=${Math.floor(earlier.ms / 1_000)}`}
          >
            <q dir="auto">{earlier.text}</q>
            <small>
              <EarlierCall colleague={earlier.colleague} at={earlier.at} />
            </small>
          </a>
        )}
        {said.map((insight) => (
          <button
            key={insight.id}
            type="button"
            class="stands-said"
            title={t('standing.heard_at', { time: clock(insight.startMs) })}
            onClick={() => reader.show(insight.startMs)}
          >
            <q dir="auto">{wordsOf(insight, reader.quote)}</q>
          </button>
        ))}
        {isOpen(stands) && ask && <p class="stands-ask">{ask}</p>}
      </div>
    </li>
  );
}
