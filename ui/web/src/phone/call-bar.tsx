import { useState } from 'preact/hooks';
import { useKeys } from '../base/keys';
import { useNow } from '../base/use-now';
import { clock } from '../i18n/format';
import { t } from '../i18n/messages';
import { Icon, type IconName } from '../parts/icon';
import './call-bar.css';
import { KEYS, Keypad } from './keypad';
import { Notice } from './outcomes';
import type { Phone } from './phone';
import type { Busy } from './state';
import { Who } from './who';

/** A call from the wish to dial to its end: low, so that the page of the call stays in sight. */
export function CallBar({ phone, state, practice }: { phone: Phone; state: Busy; practice: boolean }) {
  const { talk } = state;
  const [keypad, setKeypad] = useState(false);
  const [pressed, setPressed] = useState('');

  function press(key: string) {
    phone.press(key);
    setPressed((before) => (before + key).slice(-24));
  }

  useKeys({
    ...Object.fromEntries(KEYS.map((key) => [key, () => keypad && did(() => press(key))])),
    H: () => did(() => phone.hangUp()),
    m: () => did(() => phone.mute()),
    k: () => did(() => setKeypad(!keypad)),
    Escape: () => keypad && did(() => setKeypad(false)),
  });
  return (
    <section class="call-bar" id="phone-panel" aria-label={t('phone.title')}>
      <Notice phone={phone} practice={practice} />
      {keypad && <Keypad pressed={pressed} press={press} />}
      <div class="call-bar-line">
        <div class="call-bar-who">
          <Who talk={talk} />
          <Progress state={state} practice={practice} />
        </div>
        <Action
          icon={talk.muted ? 'muted' : 'microphone'}
          label={t(talk.muted ? 'phone.unmute' : 'phone.mute')}
          shortcut="m"
          pressed={talk.muted}
          act={() => phone.mute()}
        />
        <Action
          icon="keypad"
          label={t('phone.keypad')}
          shortcut="k"
          pressed={keypad}
          act={() => setKeypad(!keypad)}
        />
        <Action icon="hang_up" label={t('phone.hang_up')} shortcut="⇧H" act={() => phone.hangUp()} />
      </div>
    </section>
  );
}

interface ActionProps {
  icon: IconName;
  label: string;
  shortcut: string;
  pressed?: boolean;
  act: () => void;
}

function Action({ icon, label, shortcut, pressed, act }: ActionProps) {
  return (
    <button
      type="button"
      class="phone-action"
      data-action={icon}
      aria-label={label}
      aria-pressed={pressed}
      title={`${label} (${shortcut})`}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
}

function Progress({ state, practice }: { state: Busy; practice: boolean }) {
  const answeredAt = state.talk.answeredAt;
  const now = useNow(1_000);
  const reconnecting = state.is === 'talking' && state.reconnecting;
  return (
    <p class="call-bar-progress" data-reconnecting={reconnecting}>
      {answeredAt !== null && <time>{clock(now.getTime() - answeredAt)}</time>}
      <span role="status">
        {reconnecting
          ? t('phone.reconnecting')
          : t(state.talk.muted ? 'phone.muted' : `phone.state.${state.is}`)}
      </span>
      {practice && <span class="phone-practice">{t('phone.practice')}</span>}
    </p>
  );
}

function did(act: () => void): true {
  act();
  return true;
}
