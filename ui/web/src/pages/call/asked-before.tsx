import type { Call } from '../../data/contract';
import type { RepeatedQuestion } from '../../data/insights';
import { wording } from '../../data/wording';
import { clock } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { FirstFew } from '../../parts/first-few';
import { EarlierCall } from './earlier-call';
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
      <div aria-live="polite">
        <FirstFew
          all={[...repeats].reverse()}
          few={3}
          row={(repeat) => (
            <li key={repeat.id} class={`asked-one asked-one--${repeat.kind}`} data-repeat={repeat.kind}>
              <Judged id={repeat.id} judging={judging}>
                <Repeat repeat={repeat} here={repeat.earlier.callId === call.id} reader={reader} />
              </Judged>
            </li>
          )}
        />
      </div>
    </section>
  );
}

function Repeat({ repeat, here, reader }: { repeat: RepeatedQuestion; here: boolean; reader: Reader }) {
  const { earlier } = repeat;
  const as = wording.value;
  const asked = repeat.evidence ? reader.quote(repeat.evidence) : repeat.text;
  const askedThen = as === 'heard' ? earlier.text : (earlier.readableText ?? earlier.text);
  return (
    <>
      <p class="asked-kind">{t(`asked.kind.${repeat.kind}`)}</p>
      <button type="button" class="asked-question" onClick={() => reader.show(repeat.startMs)}>
        <time>{clock(repeat.startMs)}</time>
        <span dir="auto">{asked}</span>
      </button>
      <blockquote class="asked-answer" dir="auto">
        {as === 'heard' ? earlier.answer : (earlier.readableAnswer ?? earlier.answer)}
      </blockquote>
      {repeat.kind !== 'volunteered' && !sameWords(asked, askedThen) && (
        <p class="asked-then" dir="auto">
          {t('asked.then', { text: askedThen })}
        </p>
      )}
      <p class="asked-source">
        {here ? (
          <span>{t('asked.here')}</span>
        ) : (
          <EarlierCall colleague={earlier.colleague} at={earlier.at} />
        )}
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

/** Whether a question was asked in the words of the one before; to say it twice tells nothing. */
function sameWords(asked: string, then: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu)
      ?.join(' ');
  return words(asked) === words(then);
}
