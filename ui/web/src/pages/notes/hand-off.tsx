import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import type { Call } from '../../data/contract';
import { type Handoff, handOff, listTakers, type Taker, type Who, withdraw } from '../../data/handoff';
import { session } from '../../data/session';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';
import { TakerList } from './taker-list';
import './hand-off.css';

interface Props {
  call: Call;
  handoffs: Handoff[];
  /** To be called once a call was handed off, or that was taken back. */
  changed: () => void;
}

/** Hands the call to a colleague, and says to whom it was handed. */
export function HandOff({ call, handoffs, changed }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [takers, setTakers] = useState<Taker[] | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  /** Who has it now and is gone, while another one is chosen. */
  const [instead, setInstead] = useState<Who | null>(null);
  const signedIn = session.state.value;
  const me = signedIn.is === 'signed_in' ? signedIn.colleague : null;
  const may = me !== null && me.role !== 'coach' && me.role !== 'marketing';

  async function attempt(change: () => Promise<unknown>): Promise<boolean> {
    setFailure(null);
    try {
      await change();
      return true;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailure(cause);
      return false;
    }
  }

  async function open(inPlaceOf: Who | null) {
    setInstead(inPlaceOf);
    dialog.current?.showModal();
    await attempt(async () => setTakers(await listTakers()));
  }

  async function send(to: string, words: string) {
    const version = handoffs.find((one) => one.to.name === to)?.version ?? 0;
    if (!(await attempt(() => handOff(call.id, to, words, version, instead?.name ?? null)))) return;
    dialog.current?.close();
    changed();
  }

  return (
    <div class="hand-off">
      <div class="hand-off-state" role="status">
        <ul class="hand-off-list">
          {handoffs.map((one) => (
            <Handed
              key={one.to.name}
              handoff={one}
              mine={one.from.name === me?.name}
              another={may && one.to.gone ? () => void open(one.to) : null}
              mayTakeBack={may && (one.from.name === me?.name || one.from.gone || one.to.gone)}
              takeBack={() =>
                void attempt(() => withdraw(call.id, one.to.name)).then((done) => done && changed())
              }
            />
          ))}
        </ul>
      </div>
      {may && call.state === 'ended' && (
        <button
          type="button"
          class={`button ${handoffs.length === 0 ? 'button--first' : ''}`}
          data-testid="hand-off"
          onClick={() => void open(null)}
        >
          {handoffs.length === 0 ? t('handoff.open') : t('handoff.another')}
        </button>
      )}
      {failure && !dialog.current?.open && (
        <p class="hand-off-problem" role="alert">
          {why(failure)}
        </p>
      )}
      <dialog class="hand-off-dialog" ref={dialog} aria-labelledby="hand-off-title">
        <HandOffForm
          key={instead?.name}
          takers={takers?.filter((one) => instead !== null || one.name !== me?.name) ?? null}
          instead={instead}
          failure={failure}
          send={send}
          close={() => dialog.current?.close()}
        />
      </dialog>
    </div>
  );
}

interface HandedProps {
  handoff: Handoff;
  mine: boolean;
  /** Hands it to another; null where the one who has it is there. */
  another: (() => void) | null;
  mayTakeBack: boolean;
  takeBack: () => void;
}

function Handed({ handoff, mine, another, mayTakeBack, takeBack }: HandedProps) {
  return (
    <li data-handed={handoff.to.name} class={handoff.to.gone ? 'hand-off-gone' : undefined}>
      <span class="hand-off-who">
        <span>
          {mine ? t('handoff.to') : <bdi>{t('handoff.from', { who: handoff.from.displayName })}</bdi>}{' '}
          <b>
            <bdi>{handoff.to.displayName}</bdi>
          </b>
        </span>
        <small>{stateOf(handoff)}</small>
        {handoff.words && (
          <q class="hand-off-words" dir="auto">
            {handoff.words}
          </q>
        )}
      </span>
      <span class="hand-off-acts">
        {another && (
          <button type="button" class="button button--small" onClick={another}>
            {t('handoff.another')}
          </button>
        )}
        {mayTakeBack && (
          <button type="button" class="button button--small button--plain" onClick={takeBack}>
            {t('handoff.take_back')}
          </button>
        )}
      </span>
    </li>
  );
}

function stateOf({ to, seenAt }: Handoff): string {
  if (to.gone) return t('handoff.gone');
  return seenAt ? t('handoff.seen', { at: dayAndTime(new Date(seenAt)) }) : t('handoff.not_seen');
}

interface FormProps {
  takers: Taker[] | null;
  /** Who has it now and is gone; null for nobody. */
  instead: Who | null;
  failure: ApiError | null;
  send: (to: string, words: string) => Promise<void>;
  close: () => void;
}

function HandOffForm({ takers, instead, failure, send, close }: FormProps) {
  const [to, setTo] = useState<Taker | null>(null);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!to || busy) return;
        setBusy(true);
        void send(to.name, words).finally(() => setBusy(false));
      }}
    >
      <h2 id="hand-off-title">{t('handoff.title')}</h2>
      {instead && <p class="hand-off-instead">{t('handoff.instead', { who: instead.displayName })}</p>}
      <TakerList takers={takers} chosen={to} choose={setTo} />
      <label class="hand-off-field">
        {t('handoff.words')}
        <textarea
          rows={2}
          maxLength={500}
          placeholder={t('handoff.words_hint')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      {failure && (
        <p class="hand-off-problem" role="alert">
          {why(failure)}
        </p>
      )}
      <div class="hand-off-buttons">
        <button type="button" class="button" onClick={close}>
          {t('handoff.cancel')}
        </button>
        <button type="submit" class="button button--first" disabled={!to || busy}>
          {to ? t('handoff.send_to', { who: to.displayName }) : t('handoff.open')}
        </button>
      </div>
    </form>
  );
}

function why(error: ApiError): string {
  return error.code === 'stale' ? t('handoff.stale') : explain(error);
}
