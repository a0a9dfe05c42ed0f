import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import type { Phone } from './phone';
import type { PhoneState } from './state';
import { Who } from './who';

/** A customer's call rings. */
export function Incoming({ phone, state }: { phone: Phone; state: Extract<PhoneState, { is: 'incoming' }> }) {
  const answer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const title = document.title;
    document.title = `☎ ${t('phone.state.incoming')}`;
    return () => {
      document.title = title;
    };
  }, []);
  return (
    <div class="phone-incoming" role="alert">
      <p class="phone-progress">{t(state.answering ? 'phone.answering' : 'phone.state.incoming')}</p>
      <Who talk={state.talk} />
      <div class="phone-actions phone-actions--two">
        <button
          type="button"
          class="phone-action phone-action--end"
          disabled={state.answering}
          title={`${t('phone.decline')} (⇧D)`}
          onClick={() => phone.decline()}
        >
          <Icon name="hang_up" />
          {t('phone.decline')}
        </button>
        <button
          type="button"
          ref={answer}
          class="phone-action phone-action--take"
          disabled={state.answering}
          title={`${t('phone.answer')} (⇧A)`}
          onClick={() => void phone.answer()}
        >
          <Icon name="phone" />
          {t('phone.answer')}
        </button>
      </div>
    </div>
  );
}
