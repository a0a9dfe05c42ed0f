import type { Call } from '../data/contract';
import { t } from '../i18n/messages';
import '../parts/button.css';
import { Icon } from '../parts/icon';
import { missed, otherSide } from '../parts/who';
import { phoneAtHand } from './at-hand';

/** Calls back who could not be answered; nothing where there is nobody to call, or no phone. */
export function CallBack({ call }: { call: Call }) {
  const phone = phoneAtHand.value;
  const { number } = call;
  if (!phone || !number || !missed(call) || call.calledBack) return null;
  const label = t('phone.call_back_who', { who: otherSide(call) });
  return (
    <button
      type="button"
      class="button button--small call-back"
      aria-label={label}
      title={label}
      disabled={!phone.free.value}
      onClick={() => void phone.dial(number, call.id)}
    >
      <Icon name="phone" />
      {t('phone.call_back')}
    </button>
  );
}
