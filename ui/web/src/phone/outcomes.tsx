import { Link } from 'wouter-preact';
import en from '../i18n/en.json';
import { dayAndTime, phone as written } from '../i18n/format';
import { type MessageKey, t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import { CallAnyway } from './call-anyway';
import { type Fault, isOfMicrophone } from './driver';
import './outcomes.css';
import type { Phone } from './phone';
import type { PhoneState, Talk } from './state';
import { Who } from './who';

/** Nothing can be called or ring: why, and what to do. */
export function Away({ why }: { why: Fault }) {
  return (
    <div class="phone-outcome" role="alert" data-why={why}>
      <strong>{t(`phone.fault.${why}.title`)}</strong>
      <p>{t(`phone.fault.${why}.text`)}</p>
      {(why === 'unsupported' || why === 'line_refused') && (
        <div class="phone-foot">
          <button type="button" class="button button--small" onClick={() => location.reload()}>
            {t('phone.reload')}
          </button>
        </div>
      )}
    </div>
  );
}

/** The colleague is in a call that this page does not have: where it is, and how to end it all the same. */
export function Elsewhere({ phone, talk }: { phone: Phone; talk: Talk }) {
  return (
    <div class="phone-outcome" role="status">
      <Who talk={talk} />
      <strong>{t('phone.elsewhere.title')}</strong>
      <p>{t('phone.elsewhere.text')}</p>
      <div class="phone-foot">
        <SeeCall talk={talk} />
        <button
          type="button"
          class="button button--small phone-end"
          title={t('phone.hang_up')}
          onClick={() => phone.hangUp()}
        >
          <Icon name="hang_up" />
          {t('phone.hang_up')}
        </button>
      </div>
    </div>
  );
}

/** Something is not as it should be, though the call goes on. */
export function Notice({ phone, practice }: { phone: Phone; practice: boolean }) {
  const notice = phone.notice.value;
  if (!notice) return null;
  return (
    <div class="phone-notice" role="status" data-notice={notice}>
      <Icon name="notice" />
      <span>{noticeText(notice, practice)}</span>
      <button
        type="button"
        class="button button--small button--plain"
        aria-label={t('app.close')}
        onClick={() => phone.dismissNotice()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** On the practice line a recording speaks for who has no microphone. */
function noticeText(notice: Fault | 'device_changed', practice: boolean): string {
  if (notice === 'device_changed') return t('phone.device_changed');
  if (practice && isOfMicrophone(notice)) return t(`phone.fault.${notice}.practice`);
  return t(`phone.fault.${notice}.text`);
}

/** The number is not called: the reason. */
export function Refused({ phone, state }: { phone: Phone; state: Extract<PhoneState, { is: 'refused' }> }) {
  const { number, missedCall, reason } = state;
  const mayGoAway =
    ['unreachable', 'store_away', 'line_taken'].includes(reason.code) || reason.code.startsWith('http_');
  return (
    <div class="phone-outcome" role="alert" data-reason={reason.code}>
      <span class="phone-number">{written(number)}</span>
      <strong>{t('phone.not_called')}</strong>
      <p>{why(state)}</p>
      {reason.details.overridable && (
        <CallAnyway call={(said) => void phone.dial(number, missedCall, said)} />
      )}
      <Foot phone={phone}>
        {mayGoAway && <Again act={() => void phone.dial(number, missedCall)} />}
        {reason.code === 'do_not_call' && (
          <Link class="button button--small" href="/settings/do-not-call">
            {t('phone.see_list')}
          </Link>
        )}
      </Foot>
    </div>
  );
}

/** The reason in the reader's language, with what the server tells of it; else in the server's own words. */
function why({ reason: { code, message, details } }: Extract<PhoneState, { is: 'refused' }>): string {
  const key = `phone.refused.${code}`;
  if (!(key in en)) return t('phone.refused.other', { message });
  const text = en[key as MessageKey];
  const told = [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => name && name in details);
  return told ? t(key as MessageKey, { ...details, ...moments(details) }) : message;
}

/** By the reader's clock. */
function moments({ since, until }: Record<string, string>): Record<string, string> {
  return {
    ...(since && { since: dayAndTime(new Date(since)) }),
    ...(until && { until: dayAndTime(new Date(until)) }),
  };
}

/** The call is over: how it ended, and what can be done now. */
export function Over({
  phone,
  state,
  practice,
}: {
  phone: Phone;
  state: Extract<PhoneState, { is: 'over' }>;
  practice: boolean;
}) {
  const { talk, how, detail } = state;
  const { number } = talk;
  return (
    <div class="phone-outcome" role="alert" data-how={how}>
      <Who talk={talk} />
      <strong>{t(`phone.over.${how}.title`)}</strong>
      <p>{detail || t(`phone.over.${how}.text`)}</p>
      {!isOfMicrophone(how) && <Notice phone={phone} practice={practice} />}
      <Foot phone={phone}>
        {number && callsAgain(talk, how) && (
          <Again
            back={how === 'caller_gone'}
            act={() => void phone.dial(number, how === 'caller_gone' ? talk.callId : null)}
          />
        )}
        {talk.callId && how !== 'taken' && <SeeCall talk={talk} />}
      </Foot>
    </div>
  );
}

function callsAgain(talk: Talk, how: string): boolean {
  return talk.direction === 'inbound'
    ? how === 'caller_gone' || how === 'tab_closed'
    : how !== 'completed' && how !== 'invalid';
}

function Again({ back = false, act }: { back?: boolean; act: () => void }) {
  return (
    <button type="button" class="button button--small button--first" onClick={act}>
      <Icon name="phone" />
      {t(back ? 'phone.call_back' : 'phone.again')}
    </button>
  );
}

function SeeCall({ talk }: { talk: Talk }) {
  if (!talk.callId) return null;
  return (
    <Link class="button button--small" href={`/calls/${encodeURIComponent(talk.callId)}`}>
      {t('phone.see_call')}
    </Link>
  );
}

function Foot({ phone, children }: { phone: Phone; children?: preact.ComponentChildren }) {
  return (
    <div class="phone-foot">
      {children}
      <button type="button" class="button button--small button--plain" onClick={() => phone.dismiss()}>
        {t('phone.done')}
      </button>
    </div>
  );
}
