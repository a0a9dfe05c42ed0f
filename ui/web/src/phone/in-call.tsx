import { useState } from 'preact/hooks';
import { useKeys } from '../base/keys';
import { useNow } from '../base/use-now';
import { clock } from '../i18n/format';
import { t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import { KEYS, Keypad } from './keypad';
import { Notice } from './outcomes';
import type { Phone } from './phone';
import type { Busy } from './state';
import { Who } from './who';

/** A call from the wish to dial to its end. */
export function InCall({
  phone,
  state,
  keypad,
  toggleKeypad,
}: {
  phone: Phone;
  state: Busy;
  keypad: boolean;
  toggleKeypad: () => void;
}) {
  const { talk } = state;
  const [pressed, setPressed] = useState('');

  function press(key: string) {
    phone.press(key);
    setPressed((before) => (before + key).slice(-24));
  }

  useKeys(
    Object.fromEntries(
      KEYS.map((key) => [
        key,
        () => {
          if (!keypad) return false;
          press(key);
          return true;
        },
      ]),
    ),
  );
  return (
    <div class="phone-in-call">
      <Who talk={talk} />
      <Progress state={state} />
      <Notice phone={phone} />
      {keypad && <Keypad pressed={pressed} press={press} />}
      <div class="phone-actions">
        <button
          type="button"
          class="phone-action"
          aria-pressed={talk.muted}
          title={`${t('phone.mute')} (m)`}
          onClick={() => phone.mute()}
        >
          <Icon name={talk.muted ? 'muted' : 'microphone'} />
          {t('phone.mute')}
        </button>
        <button
          type="button"
          class="phone-action"
          aria-pressed={keypad}
          title={`${t('phone.keypad')} (k)`}
          onClick={toggleKeypad}
        >
          <Icon name="keypad" />
          {t('phone.keypad')}
        </button>
        <button
          type="button"
          class="phone-action phone-action--end"
          title={`${t('phone.hang_up')} (⇧H)`}
          onClick={() => phone.hangUp()}
        >
          <Icon name="hang_up" />
          {t('phone.hang_up')}
        </button>
      </div>
    </div>
  );
}

function Progress({ state }: { state: Busy }) {
  const answeredAt = state.talk.answeredAt;
  const now = useNow(1_000);
  const reconnecting = state.is === 'talking' && state.reconnecting;
  return (
    <p class="phone-progress" data-reconnecting={reconnecting}>
      <span role="status">{reconnecting ? t('phone.reconnecting') : t(`phone.state.${state.is}`)}</span>
      {answeredAt !== null && <time>{clock(now.getTime() - answeredAt)}</time>}
    </p>
  );
}
