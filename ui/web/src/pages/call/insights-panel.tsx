import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import { questionsOf, repeatsOf, talkRatioOf } from '../../data/insights';
import { t } from '../../i18n/messages';
import { AskedBefore } from './asked-before';
import { ConsentCard } from './consent-card';
import { Questions } from './questions';
import type { Reader } from './reader';
import { TalkRatioCard } from './talk-ratio-card';
import './insights-panel.css';

/** What was read out of the call. */
export function InsightsPanel({ page, call, reader }: { page: CallOnPage; call: Call; reader: Reader }) {
  const insights = [...page.insights.value.values()];
  return (
    <aside class="insights" id="insights" aria-label={t('insights.title')}>
      <AskedBefore repeats={repeatsOf(insights)} call={call} reader={reader} />
      <ConsentCard page={page} call={call} />
      <TalkRatioCard ratio={talkRatioOf(insights)} call={call} />
      <Questions questions={questionsOf(insights)} call={call} reader={reader} />
    </aside>
  );
}
