import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { ApiError } from '../base/api';
import { useKeys } from '../base/keys';
import type { Scope } from '../base/scope';
import { useScope } from '../base/use-scope';
import { t } from '../i18n/messages';
import { Icon } from '../parts/icon';
import { phoneAtHand } from './at-hand';
import { CallBar } from './call-bar';
import { Dialer } from './dialer';
import { Incoming } from './incoming';
import { opensCalls } from './opens-calls';
import { Away, Elsewhere, Over, Refused } from './outcomes';
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
  useScope((scope) => {
    void open(scope, (given) => {
      phoneAtHand.value = given.phone;
      setOpened(given);
    });
    scope.own(() => {
      phoneAtHand.value = null;
    });
  }, []);
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
  const pill = useRef<HTMLButtonElement>(null);
  const dock = useRef<HTMLElement>(null);
  const [, navigate] = useLocation();
  const state = phone.state.value;
  const inCall = busy(state);
  const practice = setup.line === 'practice';
  const open = shown && !inCall;

  useScope((scope) => {
    opensCalls(scope, phone, (callId) => navigate(`/calls/${encodeURIComponent(callId)}`));
    if (dock.current) makeRoom(scope, dock.current);
  }, []);
  const calls = state.is === 'incoming' || state.is === 'refused' || state.is === 'over' || inCall;
  useEffect(() => {
    if (calls) setShown(true);
  }, [state.is, calls]);
  useKeys({
    p: () => {
      if (open) close();
      else setShown(true);
      return true;
    },
  });

  function close() {
    if (state.is === 'over' || state.is === 'refused') phone.dismiss();
    setShown(false);
    pill.current?.focus();
  }

  return (
    <aside
      class="phone"
      ref={dock}
      data-phone={state.is}
      data-rings={phone.line.rings.value}
      aria-label={t('phone.title')}
    >
      {inCall && <CallBar phone={phone} state={state} practice={practice} />}
      {open && (
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
            {practice && <span class="phone-practice">{t('phone.practice')}</span>}
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
          {state.is === 'elsewhere' && <Elsewhere phone={phone} talk={state.talk} />}
          {state.is === 'refused' && <Refused phone={phone} state={state} />}
          {state.is === 'over' && <Over phone={phone} state={state} practice={practice} />}
          {state.is === 'incoming' && <Incoming phone={phone} state={state} />}
        </section>
      )}
      {!inCall && (
        <PhonePill
          phone={phone}
          shown={open}
          toggle={() => (open ? close() : setShown(true))}
          button={pill}
        />
      )}
    </aside>
  );
}

/** The page ends below what the phone covers of it, so that all of it can be scrolled into sight. */
function makeRoom(scope: Scope, dock: HTMLElement): void {
  const { style } = document.documentElement;
  scope.resized(dock, () => style.setProperty('--phone-room', `${Math.ceil(dock.offsetHeight)}px`));
  scope.own(() => style.removeProperty('--phone-room'));
}
