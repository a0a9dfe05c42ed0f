import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { ApiError } from '../base/api';
import { useKeys } from '../base/keys';
import type { Scope } from '../base/scope';
import { useScope } from '../base/use-scope';
import { t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import { Dialer } from './dialer';
import { InCall } from './in-call';
import { Incoming } from './incoming';
import { Away, Over, Refused } from './outcomes';
import { Phone } from './phone';
import './phone-dock.css';
import { PhonePill } from './phone-pill';
import * as requests from './requests';
import { busy } from './state';

const RETRY_MS = 5_000;

interface Opened {
  phone: Phone;
  setup: requests.PhoneSetup;
}

/** The phone, on every page; it outlives each of them. Nothing where the colleague has none. */
export function PhoneDock() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useScope((scope) => void open(scope, setOpened), []);
  return opened && <Dock phone={opened.phone} setup={opened.setup} />;
}

async function open(scope: Scope, opened: (phone: Opened) => void): Promise<void> {
  try {
    const setup = await requests.setup(scope.signal);
    const openDriver =
      setup.line === 'twilio'
        ? (await import('./sdk-driver')).openSdkDriver
        : (await import('./practice-driver')).openPracticeDriver;
    if (scope.closed) return;
    opened({ phone: new Phone(scope, openDriver), setup });
  } catch (cause) {
    if (scope.closed) return;
    if (!(cause instanceof ApiError)) throw cause;
    const forGood = cause.status >= 400 && cause.status < 500 && cause.status !== 429;
    if (!forGood) scope.after(RETRY_MS, () => void open(scope, opened));
  }
}

function Dock({ phone, setup }: Opened) {
  const [shown, setShown] = useState(false);
  const [keypad, setKeypad] = useState(false);
  const pill = useRef<HTMLButtonElement>(null);
  const [, navigate] = useLocation();
  const state = phone.state.value;
  const inCall = busy(state);

  useScope((scope) => {
    scope.own(
      phone.opened.subscribe((callId) => {
        if (callId) navigate(`/calls/${encodeURIComponent(callId)}`);
      }),
    );
  }, []);
  const calls = state.is === 'incoming' || state.is === 'refused' || state.is === 'over' || inCall;
  useEffect(() => {
    if (calls) setShown(true);
  }, [state.is, calls]);
  useEffect(() => {
    if (!inCall) setKeypad(false);
  }, [inCall]);
  useKeys({
    p: () => did(shown ? close : () => setShown(true)),
    A: () => (state.is === 'incoming' ? did(() => void phone.answer()) : false),
    D: () => (state.is === 'incoming' ? did(() => phone.decline()) : false),
    H: () => (inCall ? did(() => phone.hangUp()) : false),
    m: () => (inCall ? did(() => phone.mute()) : false),
    k: () => (inCall ? did(() => setKeypad(!keypad)) : false),
  });

  function close() {
    if (state.is === 'over' || state.is === 'refused') phone.dismiss();
    setShown(false);
    pill.current?.focus();
  }

  return (
    <aside
      class="phone"
      data-phone={state.is}
      data-rings={phone.line.rings.value}
      aria-label={t('phone.title')}
    >
      {shown && (
        <section
          class="phone-panel"
          id="phone-panel"
          role="dialog"
          aria-label={t('phone.title')}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && state.is !== 'incoming') close();
          }}
        >
          <header class="phone-head">
            <h2>{t('phone.title')}</h2>
            {setup.line === 'practice' && <span class="phone-practice">{t('phone.practice')}</span>}
            <button
              type="button"
              class="button button--small button--plain phone-close"
              aria-label={t('phone.hide')}
              onClick={close}
            >
              <Icon name="down" />
            </button>
          </header>
          {(state.is === 'idle' || state.is === 'starting') && (
            <Dialer phone={phone} setup={setup} ready={state.is === 'idle'} />
          )}
          {state.is === 'away' && <Away why={state.why} />}
          {state.is === 'refused' && <Refused phone={phone} state={state} />}
          {state.is === 'over' && <Over phone={phone} state={state} />}
          {state.is === 'incoming' && <Incoming phone={phone} state={state} />}
          {inCall && (
            <InCall phone={phone} state={state} keypad={keypad} toggleKeypad={() => setKeypad(!keypad)} />
          )}
        </section>
      )}
      <PhonePill
        phone={phone}
        shown={shown}
        toggle={() => (shown ? close() : setShown(true))}
        button={pill}
      />
    </aside>
  );
}

function did(act: () => void): true {
  act();
  return true;
}
