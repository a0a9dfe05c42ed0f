import type { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import type { Corrections } from '../../data/corrections';
import { questionsOf, repeatsOf, talkRatioOf } from '../../data/insights';
import type { CallNotes } from '../../data/notes';
import { t } from '../../i18n/messages';
import { AskedBefore } from './asked-before';
import { ConsentCard } from './consent-card';
import type { Editing } from './note-by-hand';
import { NotesCard } from './notes-card';
import { Questions } from './questions';
import type { Reader } from './reader';
import { SignalsCard } from './signals-card';
import { StandingCard } from './standing-card';
import { TalkRatioCard } from './talk-ratio-card';
import './insights-panel.css';

interface Props {
  page: CallOnPage;
  call: Call;
  reader: Reader;
  notes: CallNotes;
  corrections: Corrections;
  editing: Editing;
}

/** What was read out of the call. */
export function InsightsPanel({ page, call, reader, notes, corrections, editing }: Props) {
  const insights = [...page.insights.value.values()];
  const judging = { corrections, editing, all: page.insights.value };
  const criteria = notes.notes.value?.criteria ?? [];
  return (
    <aside class="insights" id="insights" aria-label={t('insights.title')}>
      <NotesCard notes={notes} call={call} insights={page.insights.value} reader={reader} />
      <AskedBefore repeats={repeatsOf(insights)} call={call} reader={reader} judging={judging} />
      <StandingCard call={call} insights={insights} criteria={criteria} reader={reader} />
      <SignalsCard
        insights={insights}
        criteria={criteria}
        corrections={corrections}
        editing={editing}
        reader={reader}
      />
      <ConsentCard page={page} call={call} />
      <TalkRatioCard ratio={talkRatioOf(insights)} call={call} />
      <Questions questions={questionsOf(insights)} call={call} reader={reader} judging={judging} />
    </aside>
  );
}
