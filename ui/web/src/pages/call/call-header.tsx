import { Link } from 'wouter-preact';
import { useNow } from '../../base/use-now';
import { useHeading } from '../../base/use-page';
import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import { questionsOf, repeatsOf, talkRatioOf } from '../../data/insights';
import { clock, dayAndTime, isoDuration, moment, percent, relative } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';
import { StateChip } from '../../parts/state-chip';
import { lengthMs, numberOf, otherSide } from '../../parts/who';
import { ConnectionNotice } from './call-notices';
import './call-header.css';

export function CallHeader({ page, call }: { page: CallOnPage; call: Call }) {
  const heading = useHeading();
  const now = useNow(call.state === 'ended' ? 0 : 500);
  const length = lengthMs(call, now);
  const started = new Date(call.startedAt);
  return (
    <header class="head">
      <Link
        class="button button--plain head-back"
        href="/"
        aria-label={t('call.back')}
        title={t('call.back')}
      >
        <Icon name="back" />
      </Link>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{otherSide(call)}</bdi>
        </h1>
        <p class="head-facts">
          {call.company && <bdi>{call.company}</bdi>}
          {call.person && <span class="figures">{numberOf(call)}</span>}
          <span class="head-more">{t(`call.direction.${call.direction}`)}</span>
          {call.colleague && <bdi class="head-more">{call.colleague}</bdi>}
          <time dateTime={call.startedAt} title={moment(started)}>
            {call.state === 'ended' ? dayAndTime(started) : relative(started, now)}
          </time>
        </p>
      </div>
      <div class="head-state">
        <span class="head-clock figures">
          <span class="unseen">{t('call.duration')} </span>
          <time dateTime={isoDuration(length)}>{clock(length)}</time>
        </span>
        <StateChip call={call} />
      </div>
      <Summary page={page} />
      <ConnectionNotice page={page} />
    </header>
  );
}

/** On a narrow screen the insights stand below the transcript: what they say, and the way there. */
function Summary({ page }: { page: CallOnPage }) {
  const insights = [...page.insights.value.values()];
  const ratio = talkRatioOf(insights);
  const questions = questionsOf(insights).length;
  const asked = repeatsOf(insights).length;
  return (
    <a class="head-insights" href="#insights" title={t('insights.show')}>
      {asked > 0 && (
        <b>
          {t('asked.title')} {asked}
        </b>
      )}
      <span>
        {t('talk_ratio.title')} {ratio ? percent(ratio.ratio) : '–'}
      </span>
      <span>
        {t('questions.title')} {questions}
      </span>
      <Icon name="down" />
    </a>
  );
}
