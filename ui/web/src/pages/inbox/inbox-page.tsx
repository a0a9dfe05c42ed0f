import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { moveFocus, useKeys } from '../../base/keys';
import { useNow } from '../../base/use-now';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { Inbox, type InboxItem } from '../../data/handoff';
import { moment, relative } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Failure, Loading } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { otherSide } from '../../parts/who';
import './inbox-page.css';

/** The calls that one was handed, those not seen yet first. */
export function InboxPage() {
  const [inbox, setInbox] = useState<Inbox | null>(null);
  useScope((scope) => setInbox(new Inbox(scope)), []);
  useTitle(t('inbox.title'));
  const heading = useHeading();
  const now = useNow(20_000);
  useKeys({
    j: () => moveBy(1),
    k: () => moveBy(-1),
    ArrowDown: () => (inList() ? moveBy(1) : false),
    ArrowUp: () => (inList() ? moveBy(-1) : false),
  });
  const items = inbox?.items.value ?? null;
  const unattended = inbox?.unattended.value ?? [];
  const failure = inbox?.failure.value;
  const connection = inbox?.feed.connection.value;
  const lost = connection === 'reconnecting' || connection === 'offline';
  return (
    <main id="main" class="inbox" data-connection={connection}>
      <div class="inbox-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('inbox.title')}
        </h1>
        <span class="inbox-connection" role="status">
          {lost && t(`connection.${connection}`)}
        </span>
      </div>
      {items === null && !failure && <Loading />}
      {items === null && failure && <Failure error={failure} retry={() => void inbox?.load()} />}
      {items?.length === 0 && unattended.length === 0 && <Empty />}
      {items && items.length > 0 && (
        <ul class="inbox-list" aria-live="polite">
          {items.map((item) => (
            <li key={item.handoff.callId}>
              <Row item={item} now={now} />
            </li>
          ))}
        </ul>
      )}
      {unattended.length > 0 && (
        <section class="inbox-unattended" aria-labelledby="unattended-title">
          <h2 id="unattended-title">{t('inbox.unattended')}</h2>
          <p>{t('inbox.unattended_text')}</p>
          <ul class="inbox-list">
            {unattended.map((item) => (
              <li key={`${item.handoff.callId}/${item.handoff.to.name}`}>
                <Unattended item={item} now={now} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Row({ item, now }: { item: InboxItem; now: Date }) {
  const { handoff, call } = item;
  const unseen = !handoff.seenAt;
  const at = new Date(handoff.at);
  return (
    <Link
      class={`inbox-row ${unseen ? 'inbox-row--unseen' : ''}`}
      href={`/calls/${encodeURIComponent(handoff.callId)}/brief`}
      data-handoff={handoff.callId}
    >
      <span class="inbox-mark">{unseen && <span class="unseen">{t('inbox.new')}</span>}</span>
      <span class="inbox-who">
        <bdi>{otherSide(call)}</bdi>
        {call.company && <bdi class="inbox-company">{call.company}</bdi>}
      </span>
      <span class="inbox-from">
        <bdi>
          {t(handoff.from.gone ? 'inbox.from_gone' : 'inbox.from', { who: handoff.from.displayName })}
        </bdi>
        <time dateTime={handoff.at} title={moment(at)}>
          {relative(at, now)}
        </time>
      </span>
      {handoff.words && (
        <span class="inbox-words" dir="auto">
          {handoff.words}
        </span>
      )}
    </Link>
  );
}

/** Leads to where it can be handed to another. */
function Unattended({ item, now }: { item: InboxItem; now: Date }) {
  const { handoff, call } = item;
  return (
    <Link
      class="inbox-row"
      href={`/calls/${encodeURIComponent(handoff.callId)}/notes`}
      data-unattended={handoff.callId}
    >
      <span class="inbox-mark" />
      <span class="inbox-who">
        <bdi>{otherSide(call)}</bdi>
        {call.company && <bdi class="inbox-company">{call.company}</bdi>}
      </span>
      <span class="inbox-from">
        <bdi>{t('inbox.was', { who: handoff.to.displayName })}</bdi>
        <time dateTime={handoff.at}>{relative(new Date(handoff.at), now)}</time>
      </span>
    </Link>
  );
}

function Empty() {
  return (
    <section class="inbox-empty">
      <Icon name="inbox" />
      <h2>{t('inbox.empty')}</h2>
      <p>{t('inbox.empty_text')}</p>
    </section>
  );
}

function inList(): boolean {
  return document.activeElement?.closest('.inbox-row') != null;
}

function moveBy(step: 1 | -1): true {
  moveFocus('.inbox-row', step);
  return true;
}
