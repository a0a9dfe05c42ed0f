import { useRef, useState } from 'preact/hooks';
import { useNow } from '../../base/use-now';
import { useScope } from '../../base/use-scope';
import type { Call } from '../../data/contract';
import { CallKeeping } from '../../data/forgetting';
import { session } from '../../data/session';
import { dayAndTime } from '../../i18n/format';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';
import { otherSide } from '../../parts/who';
import './call-keeping.css';

/** How long the call is kept, and for administrators how to delete it. */
export function CallKept({ call }: { call: Call }) {
  const [kept, setKept] = useState<CallKeeping | null>(null);
  useScope((scope) => setKept(new CallKeeping(scope, call.id)), [call.id]);
  const signedIn = session.state.value;
  const mayDelete = signedIn.is === 'signed_in' && signedIn.colleague.role === 'administrator';
  if (!kept) return null;
  const keeping = kept.keeping.value;
  const deletion = keeping?.deletion;
  return (
    <div class="keeping">
      <div role="status">{deletion && <Pending kept={kept} mayUndo={mayDelete} />}</div>
      {kept.failure.value && (
        <p class="notice" role="alert">
          <Icon name="notice" />
          {t(kept.failure.value.code === 'too_late' ? 'forget.too_late' : 'forget.failed')}
        </p>
      )}
      <p class="keeping-line">
        {keeping?.audioGoesAt && (
          <span>{t('forget.audio_goes', { at: dayAndTime(new Date(keeping.audioGoesAt)) })}</span>
        )}
        {keeping?.textGoesAt && (
          <span>{t('forget.text_goes', { at: dayAndTime(new Date(keeping.textGoesAt)) })}</span>
        )}
        {mayDelete && keeping && !deletion && <Delete kept={kept} call={call} />}
      </p>
    </div>
  );
}

function Pending({ kept, mayUndo }: { kept: CallKeeping; mayUndo: boolean }) {
  const now = useNow(500);
  const deletion = kept.keeping.value?.deletion;
  if (!deletion) return null;
  const seconds = Math.max(0, Math.ceil((Date.parse(deletion.dueAt) - now.getTime()) / 1_000));
  const open = !deletion.begun && seconds > 0;
  const text = open
    ? t(deletion.whole ? 'forget.person_in' : 'forget.call_in', { seconds })
    : t('forget.under_way');
  return (
    <p class="notice keeping-pending" data-notice="deletion">
      <Icon name="notice" />
      <span>
        {text} {deletion.error && t('forget.again')}
      </span>
      {open && mayUndo && (
        <button
          type="button"
          class="button button--small"
          disabled={kept.busy.value}
          onClick={() => void kept.undo()}
        >
          {t('forget.undo')}
        </button>
      )}
    </p>
  );
}

function Delete({ kept, call }: { kept: CallKeeping; call: Call }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [what, setWhat] = useState<'call' | 'person'>('call');
  return (
    <>
      <button
        type="button"
        class="button button--small button--plain keeping-delete"
        onClick={() => {
          setWhat('call');
          dialog.current?.showModal();
        }}
      >
        {t('forget.delete')}
      </button>
      <dialog class="keeping-dialog" ref={dialog} aria-labelledby="keeping-title">
        <form
          method="dialog"
          onSubmit={() => {
            void kept.delete(what);
          }}
        >
          <h2 id="keeping-title">
            {t('forget.title')} <bdi>{otherSide(call)}</bdi>
          </h2>
          <fieldset>
            <legend class="unseen">{t('forget.what')}</legend>
            <label>
              <input type="radio" name="what" checked={what === 'call'} onChange={() => setWhat('call')} />
              <span>
                {t('forget.call')}
                <small>{t('forget.call_hint')}</small>
              </span>
            </label>
            <label>
              <input
                type="radio"
                name="what"
                checked={what === 'person'}
                onChange={() => setWhat('person')}
              />
              <span>
                {t('forget.person')}
                <small>{t('forget.person_hint')}</small>
              </span>
            </label>
          </fieldset>
          <p>{call.state === 'ended' ? t('forget.stays') : t('forget.live')}</p>
          <div class="keeping-buttons">
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {t('forget.cancel')}
            </button>
            <button type="submit" class="button keeping-confirm">
              {t('forget.confirm')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
