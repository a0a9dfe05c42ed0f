import type { RefObject } from 'preact';
import { t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import type { Phone } from './phone';
import './phone-pill.css';
import type { PhoneState } from './state';

/** The phone put away: what it does now, and how to take it out. */
export function PhonePill({
  phone,
  shown,
  toggle,
  button,
}: {
  phone: Phone;
  shown: boolean;
  toggle: () => void;
  button: RefObject<HTMLButtonElement>;
}) {
  const state = phone.state.value;
  return (
    <>
      <button
        type="button"
        ref={button}
        class="phone-pill"
        aria-expanded={shown}
        aria-controls="phone-panel"
        title={`${t('phone.title')} (p)`}
        onClick={toggle}
      >
        <Icon name="phone" />
        <span>{word(state)}</span>
      </button>
      <span class="unseen" role="status">
        {word(state)}
      </span>
    </>
  );
}

function word(state: PhoneState): string {
  return t(`phone.state.${state.is}`);
}
