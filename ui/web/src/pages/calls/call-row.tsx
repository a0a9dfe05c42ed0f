import { Link } from 'wouter-preact';
import type { Call } from '../../data/contract';
import { clock, isoDuration, moment, relative, timeOfDay } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';
import { StateChip } from '../../parts/state-chip';
import { lengthMs, missed, numberOf, otherSide } from '../../parts/who';
import './call-row.css';

export function CallRow({ call, now }: { call: Call; now: Date }) {
  const started = new Date(call.startedAt);
  const length = lengthMs(call, now);
  const live = call.state !== 'ended';
  return (
    <Link
      class={`row ${live ? 'row--live' : ''} ${missed(call) ? 'row--missed' : ''}`}
      href={`/calls/${encodeURIComponent(call.id)}`}
      data-call={call.id}
    >
      <span class="row-who">
        <span class="row-direction" title={t(`call.direction.${call.direction}`)}>
          <Icon name={call.direction} />
          <span class="unseen">{t(`call.direction.${call.direction}`)}</span>
        </span>
        <span>
          <bdi class="row-name">{otherSide(call)}</bdi>
          {call.person && <span class="row-number">{numberOf(call)}</span>}
        </span>
      </span>
      <Named className="row-company" label={t('calls.column.company')} name={call.company} />
      <Named className="row-colleague" label={t('calls.column.colleague')} name={call.colleague} />
      <time class="row-started" dateTime={call.startedAt} title={moment(started)}>
        <span class="unseen">{t('calls.column.started')} </span>
        {relative(started, now)}
        <span class="row-at">{timeOfDay(started)}</span>
      </time>
      <time class="row-duration" dateTime={isoDuration(length)}>
        <span class="unseen">{t('calls.column.duration')} </span>
        {clock(length)}
      </time>
      <span class="row-state">
        <StateChip call={call} />
      </span>
    </Link>
  );
}

interface NamedProps {
  className: string;
  label: string;
  name: string | null | undefined;
}

/** A name with what it names, for those who do not see its column. */
function Named({ className, label, name }: NamedProps) {
  return (
    <span class={className}>
      {name && (
        <>
          <span class="unseen">{label} </span>
          <bdi>{name}</bdi>
        </>
      )}
    </span>
  );
}
