import type { Call, Speaker } from '../../data/contract';
import type { Question } from '../../data/insights';
import { clock, number } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { speakerName } from '../../parts/who';
import { Judged, type Judging } from './judge';
import type { Reader } from './reader';
import './questions.css';

const SIDES: readonly Speaker[] = ['sdr', 'customer'];

interface Props {
  questions: Question[];
  call: Call;
  reader: Reader;
  judging: Judging;
}

/** The questions asked, by side. */
export function Questions({ questions, call, reader, judging }: Props) {
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('questions.title')}</h2>
        <span class="figures" data-metric="questions">
          {number(questions.length)}
        </span>
      </div>
      {questions.length === 0 && (
        <p class="card-none">{call.state === 'ended' ? t('questions.none') : t('questions.none_live')}</p>
      )}
      {SIDES.map((side) => (
        <Side
          key={side}
          side={side}
          questions={questions.filter((question) => question.speaker === side)}
          call={call}
          reader={reader}
          judging={judging}
        />
      ))}
    </section>
  );
}

function Side({ side, questions, call, reader, judging }: Props & { side: Speaker }) {
  if (questions.length === 0) return null;
  const open = questions.filter((question) => question.open).length;
  return (
    <>
      <h3 class={`questions-by questions-by--${side}`}>
        <bdi>{speakerName(call, side)}</bdi>
        <span>{t('questions.open_count', { open, count: questions.length })}</span>
      </h3>
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <Judged id={question.id} judging={judging}>
              <QuestionButton question={question} over={call.state === 'ended'} reader={reader} />
            </Judged>
          </li>
        ))}
      </ol>
    </>
  );
}

function QuestionButton({
  question,
  over,
  reader,
}: {
  question: Question;
  /** Whether no answer will come any more. */
  over: boolean;
  reader: Reader;
}) {
  const { open, uncertain, startMs, answer, answerByHand } = question;
  return (
    <>
      <button type="button" class="question" data-question={question.id} onClick={() => reader.show(startMs)}>
        <time>{clock(startMs)}</time>
        <span dir="auto">{question.evidence ? reader.quote(question.evidence) : question.text}</span>
        <span class="question-marks">
          <span
            class={open ? 'question-open' : 'question-closed'}
            title={open ? t('questions.open_hint') : t('questions.closed_hint')}
          >
            {open ? t('questions.open') : t('questions.closed')}
          </span>
          {!answer && (over || answerByHand) && <span>{t('questions.unanswered')}</span>}
          {uncertain && (
            <span class="question-unsure" title={t('questions.uncertain_hint')}>
              {t('questions.uncertain')}
            </span>
          )}
        </span>
      </button>
      {answer && (
        <button
          type="button"
          class="question-answer"
          title={t('questions.answer')}
          onClick={() => reader.show(answer.startMs)}
        >
          <span class="unseen">{t('questions.answer')}</span>
          <span class="question-said" dir="auto">
            {reader.quote(answer)}
          </span>
        </button>
      )}
    </>
  );
}
