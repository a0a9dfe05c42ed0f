import { useMemo, useState } from 'preact/hooks';
import { useKeys } from '../../base/keys';
import { Playback } from '../../base/playback';
import { useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { CallOnPage } from '../../data/call-page';
import type { Call } from '../../data/contract';
import { Corrections } from '../../data/corrections';
import { CallNotes } from '../../data/notes';
import { t } from '../../i18n/messages';
import { Failure, Loading } from '../../parts/failure';
import { otherSide } from '../../parts/who';
import { NotFoundPage } from '../not-found/not-found-page';
import { CallHeader } from './call-header';
import { CallKept } from './call-keeping';
import { CallNotices } from './call-notices';
import { Dock } from './dock';
import { InsightsPanel } from './insights-panel';
import { LastWord } from './judge';
import { Editing, NoteByHand } from './note-by-hand';
import { ReadOut } from './read-out';
import { useReader } from './reader';
import { TranscriptColumn } from './transcript-column';
import './call-page.css';

/** One call, live or ended. */
export function CallPage({ id }: { id: string }) {
  const [page, setPage] = useState<CallOnPage | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [notes, setNotes] = useState<CallNotes | null>(null);
  useScope(
    (scope) => {
      setPage(new CallOnPage(scope, id));
      setNotes(new CallNotes(scope, id));
    },
    [attempt],
  );

  const call = page?.call.value;
  if (page?.deleted.value) return <NotFoundPage title={t('forget.gone')} text={t('forget.gone_text')} />;
  const failure = page?.failure.value ?? page?.feed.trouble.value;
  if (failure?.status === 404 || failure?.status === 400) return <NotFoundPage text={t('call.not_found')} />;
  if (failure && !call) return <Failure error={failure} retry={() => setAttempt(attempt + 1)} />;
  if (!page || !notes || !call) return <Loading />;
  return <ShownCall page={page} notes={notes} call={call} />;
}

function ShownCall({ page, notes, call }: { page: CallOnPage; notes: CallNotes; call: Call }) {
  const playback = usePlayback(page, call);
  const reader = useReader(page, playback);
  const { corrections, editing } = useMemo(
    () => ({ corrections: new Corrections(page), editing: new Editing() }),
    [page],
  );
  useKeys({
    u: () => {
      const last = corrections.last.peek();
      if (last) void corrections.takeBack(last);
      return last !== null;
    },
  });
  useTitle(otherSide(call));
  return (
    <main id="main" class="call" data-connection={page.feed.connection.value} data-state={call.state}>
      <CallHeader page={page} call={call} />
      <CallNotices page={page} call={call} />
      <CallKept call={call} />
      <div class="call-columns">
        <TranscriptColumn page={page} call={call} reader={reader} editing={editing} />
        <InsightsPanel
          page={page}
          call={call}
          reader={reader}
          notes={notes}
          corrections={corrections}
          editing={editing}
        />
      </div>
      <Dock page={page} call={call} reader={reader} />
      <NoteByHand
        editing={editing}
        corrections={corrections}
        criteria={notes.notes.value?.criteria ?? []}
        transcript={page.transcript}
        reader={reader}
      />
      <LastWord corrections={corrections} />
      <ReadOut page={page} call={call} />
    </main>
  );
}

/** The recording of an ended call; null where there is none. */
function usePlayback(page: CallOnPage, call: Call): Playback | null {
  const [playback, setPlayback] = useState<Playback | null>(null);
  const recorded = call.state === 'ended' && page.recordingBytes.value > 0;
  useScope(
    (scope) => {
      const source = `/api/calls/${encodeURIComponent(page.id)}/recording.wav`;
      setPlayback(recorded ? new Playback(scope, source) : null);
    },
    [recorded],
  );
  return playback;
}
