import { Link } from 'wouter-preact';
import en from '../i18n/en.json';
import { phone as written } from '../i18n/format';
import { type MessageKey, t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import type { Fault } from './driver';
import type { Phone } from './phone';
import type { PhoneState } from './state';
import { Who } from './who';

/** Nothing can be called or ring: why, and what to do. */
export function Away({ why }: { why: Fault }) {
  return (
    <div class="phone-outcome" role="alert">
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

/** Something is not as it should be, though the call goes on. */
export function Notice({ phone }: { phone: Phone }) {
  const notice = phone.notice.value;
  if (!notice) return null;
  return (
    <p class="phone-notice" role="status">
      <Icon name="notice" />
      <span>{t(notice === 'device_changed' ? 'phone.device_changed' : `phone.fault.${notice}.text`)}</span>
    </p>
  );
}

/** The number is not called: the reason. */
export function Refused({ phone, state }: { phone: Phone; state: Extract<PhoneState, { is: 'refused' }> }) {
  const { code, message, details } = state.reason;
  const key = `phone.refused.${code}`;
  const text =
    key in en ? t(key as MessageKey, { ...BLANK, ...details }) : t('phone.refused.other', { message });
  return (
    <div class="phone-outcome" role="alert">
      <span class="phone-number">{written(state.number)}</span>
      <strong>{t('phone.not_called')}</strong>
      <p>{text}</p>
      <Foot phone={phone} />
    </div>
  );
}

/** What a reason may be told with; a server that leaves it out breaks no sentence. */
const BLANK = { until: '', since: '', reason: '' };

/** The call is over: how it ended, and what can be done now. */
export function Over({ phone, state }: { phone: Phone; state: Extract<PhoneState, { is: 'over' }> }) {
  const { talk, how, detail } = state;
  const again = talk.direction === 'outbound' && talk.number && how !== 'completed' && how !== 'invalid';
  return (
    <div class="phone-outcome" role="alert" data-how={how}>
      <Who talk={talk} />
      <strong>{t(`phone.over.${how}.title`)}</strong>
      <p>{detail || t(`phone.over.${how}.text`)}</p>
      <Notice phone={phone} />
      <Foot phone={phone}>
        {again && (
          <button
            type="button"
            class="button button--small button--first"
            onClick={() => talk.number && void phone.dial(talk.number)}
          >
            <Icon name="phone" />
            {t('phone.again')}
          </button>
        )}
        {talk.callId && how !== 'taken' && (
          <Link class="button button--small" href={`/calls/${encodeURIComponent(talk.callId)}`}>
            {t('phone.see_call')}
          </Link>
        )}
      </Foot>
    </div>
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
