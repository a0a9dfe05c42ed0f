import type { Call } from '../../data/contract';
import type { RepeatedQuestion } from '../../data/insights';
import { clock, daysAgo, moment, relativeDay } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Judged, type Judging } from './judge';
import type { Reader } from './reader';
import './asked-before.css';

interface Props {
  repeats: RepeatedQuestion[];
  call: Call;
  reader: Reader;
  judging: Judging;
}

/** Questions of ours that this customer has answered before, with the answer; the newest first. */
export function AskedBefore({ repeats, call, reader, judging }: Props) {
  if (repeats.length === 0) return null;
  return (
    <section class="card asked" aria-label={t('asked.title')}>
      <div class="card-head">
        <h2>{t('asked.title')}</h2>
        <span class="figures" data-metric="repeats">
          {repeats.length}
        </span>
      </div>
      <ol aria-live="polite">
        {[...repeats].reverse().map((repeat) => (
          <li key={repeat.id} class={`asked-one asked-one--${repeat.kind}`} data-repeat={repeat.kind}>
            <Judged id={repeat.id} judging={judging}>
              <Repeat repeat={repeat} here={repeat.earlier.callId === call.id} reader={reader} />
            </Judged>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Repeat({ repeat, here, reader }: { repeat: RepeatedQuestion; here: boolean; reader: Reader }) {
  const { earlier } = repeat;
  return (
    <>
      <p class="asked-kind">{t(`asked.kind.${repeat.kind}`)}</p>
      <button type="button" class="asked-question" onClick={() => reader.show(repeat.startMs)}>
        <time>{clock(repeat.startMs)}</time>
        <span dir="auto">{repeat.text}</span>
      </button>
      <blockquote class="asked-answer" dir="auto">
        {earlier.answer}
      </blockquote>
      {repeat.kind !== 'volunteered' && (
        <p class="asked-then" dir="auto">
          {t('asked.then', { text: earlier.text })}
        </p>
      )}
      <p class="asked-source">
        <Source repeat={repeat} here={here} />
        {here ? (
          <button type="button" class="asked-play" onClick={() => reader.show(earlier.answerMs)}>
            {t('asked.listen', { at: clock(earlier.answerMs) })}
          </button>
        ) : (
          <a
            class="asked-play"
            href={`/calls/${encodeURIComponent(earlier.callId)}#t=${Math.floor(earlier.answerMs / 1000)}`}
          >
            {t('asked.listen', { at: clock(earlier.answerMs) })}
          </a>
        )}
      </p>
    </>
  );
}

function Source({ repeat, here }: { repeat: RepeatedQuestion; here: boolean }) {
  const { colleague, at } = repeat.earlier;
  if (here) return <span>{t('asked.here')}</span>;
  const then = at === null ? null : new Date(at);
  return (
    <span>
      {colleague !== null && <bdi>{colleague}</bdi>}
      {colleague !== null && then && ' · '}
      {then && (
        <time dateTime={then.toISOString()} title={moment(then)}>
          {relativeDay(daysAgo(then, new Date()))}
        </time>
      )}
    </span>
  );
}
