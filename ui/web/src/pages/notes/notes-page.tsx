import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { CallOnPage } from '../../data/call-page';
import { CallNotes, type Notes } from '../../data/notes';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { Failure, Loading } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { otherSide } from '../../parts/who';
import { NotFoundPage } from '../not-found/not-found-page';
import { HandOff } from './hand-off';
import { NotesList } from './notes-list';
import './notes-page.css';

interface Known {
  page: CallOnPage;
  notes: CallNotes;
}

/** What a call leaves to do, at an address of its own. */
export function NotesPage({ id }: { id: string }) {
  const [known, setKnown] = useState<Known | null>(null);
  useScope((scope) => setKnown({ page: new CallOnPage(scope, id), notes: new CallNotes(scope, id) }), []);
  const shown = known?.notes.notes.value ?? null;
  const insights = known?.page.insights.value;
  useEffect(() => {
    if (insights && insights.size > 0) known?.notes.renew();
  }, [insights]);

  const failure = known?.notes.failure.value;
  if (known?.page.deleted.value || failure?.status === 404)
    return <NotFoundPage text={t('call.not_found')} />;
  if (!known || !shown) {
    return failure ? <Failure error={failure} retry={() => void known?.notes.load()} /> : <Loading />;
  }
  return <ShownNotes known={known} shown={shown} />;
}

function ShownNotes({ known, shown }: { known: Known; shown: Notes }) {
  const call = known.page.call.value ?? shown.call;
  const heading = useHeading();
  useTitle(t('notes.of', { who: otherSide(call) }));
  const address = `/calls/${encodeURIComponent(call.id)}`;
  return (
    <main id="main" class="notes-page">
      <header class="notes-head">
        <Link class="button button--small button--plain notes-back" href={address}>
          <Icon name="back" />
          {t('notes.to_call')}
        </Link>
        <h1 ref={heading} tabIndex={-1}>
          {t('notes.title')}
        </h1>
        <p class="notes-of">
          <bdi>{otherSide(call)}</bdi>
          {call.company && <bdi>{call.company}</bdi>}
          <time dateTime={call.startedAt}>{dayAndTime(new Date(call.startedAt))}</time>
        </p>
      </header>
      {call.state !== 'ended' && <p class="notice">{t('notes.live')}</p>}
      <NotesList notes={shown.coaching} callId={call.id} show={null} level={2} few={20} />
      <footer class="notes-foot">
        <HandOff call={call} handoffs={shown.handoffs} changed={() => known.notes.renew()} />
        <Link class="button" href={`${address}/brief`}>
          {t('brief.see')}
        </Link>
      </footer>
    </main>
  );
}
