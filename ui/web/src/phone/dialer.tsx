import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../base/api';
import { t } from '../i18n/messages';
import { explain } from '../parts/failure';
import { Icon } from '../parts/icon';
import './dialer.css';
import { countryName, dialed } from './dialed';
import type { Phone } from './phone';
import { type PhoneSetup, ringHotline } from './requests';

/** Where a number is typed; it is read while it is. */
export function Dialer({ phone, setup, ready }: { phone: Phone; setup: PhoneSetup; ready: boolean }) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const number = dialed(text, setup.region);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function submit(event: Event) {
    event.preventDefault();
    setTried(true);
    if (number.e164) void phone.dial(number.e164);
    else input.current?.focus();
  }

  const wrong = (tried && !number.e164) || number.tooLong;
  return (
    <form class="phone-dialer" onSubmit={submit} noValidate>
      <label for="phone-number">{t('phone.number')}</label>
      <div class="phone-field">
        <input
          id="phone-number"
          ref={input}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          spellcheck={false}
          placeholder={t('phone.number_example')}
          value={text}
          aria-invalid={wrong}
          aria-describedby="phone-country"
          onInput={(event) => {
            setTried(false);
            setText(event.currentTarget.value);
          }}
        />
        <button
          type="submit"
          class="phone-call"
          disabled={!ready}
          aria-label={t('phone.call')}
          title={t('phone.call')}
        >
          <Icon name="phone" />
        </button>
      </div>
      <p class="phone-country" id="phone-country" data-wrong={wrong} role="status">
        {wrong
          ? t('phone.number_wrong')
          : number.country && text
            ? `${countryName(number.country)} · ${number.shown}`
            : t('phone.number_hint', { country: countryName(setup.region) })}
      </p>
      {setup.line === 'practice' && <PracticeCustomer ready={ready} />}
    </form>
  );
}

/** On the practice line, a customer can be made to call. */
function PracticeCustomer({ ready }: { ready: boolean }) {
  const [problem, setProblem] = useState('');

  async function ring() {
    setProblem('');
    try {
      await ringHotline();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setProblem(cause.code === 'refused' ? t('phone.nobody_free') : explain(cause));
    }
  }

  return (
    <div class="phone-try">
      <p>{t('phone.practice_text')}</p>
      <button type="button" class="button button--small" disabled={!ready} onClick={() => void ring()}>
        <Icon name="inbound" />
        {t('phone.practice_customer')}
      </button>
      <p role="status">{problem}</p>
    </div>
  );
}
