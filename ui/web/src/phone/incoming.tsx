import { useEffect } from 'preact/hooks';
import { useKeys } from '../base/keys';
import { t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import './incoming.css';
import type { Phone } from './phone';
import type { PhoneState } from './state';
import { Who } from './who';

/** A customer's call rings. */
export function Incoming({ phone, state }: { phone: Phone; state: Extract<PhoneState, { is: 'incoming' }> }) {
  useEffect(() => {
    const title = document.title;
    document.title = `☎ ${t('phone.state.incoming')}`;
    return () => {
      document.title = title;
    };
  }, []);
  useKeys({
    A: () => did(() => void phone.answer()),
    D: () => did(() => phone.decline()),
  });
  return (
    <div class="phone-incoming" role="alert">
      <p class="phone-incoming-word">{t(state.answering ? 'phone.answering' : 'phone.state.incoming')}</p>
      <Who talk={state.talk} />
      <div class="phone-incoming-choice">
        <button
          type="button"
          class="button phone-decline"
          disabled={state.answering}
          title={`${t('phone.decline')} (⇧D)`}
          onClick={() => phone.decline()}
        >
          <Icon name="hang_up" />
          {t('phone.decline')}
        </button>
        <button
          type="button"
          class="button phone-take"
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

function did(act: () => void): true {
  act();
  return true;
}
