import { useState } from 'preact/hooks';
import { t } from '../i18n/messages';
import '../parts/button.css';
import { Icon } from '../parts/icon';
import './call-anyway.css';

/** Quiet hours stand against a call, and a reason opens it: the reason stays with the call. */
export function CallAnyway({ call }: { call: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <form
      class="phone-anyway"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) call(reason.trim());
      }}
    >
      <label for="phone-reason">{t('phone.anyway.reason')}</label>
      <input
        id="phone-reason"
        value={reason}
        required
        maxLength={200}
        autoComplete="off"
        aria-describedby="phone-reason-kept"
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <small id="phone-reason-kept">{t('phone.anyway.kept')}</small>
      <button type="submit" class="button button--small" disabled={!reason.trim()}>
        <Icon name="phone" />
        {t('phone.anyway.call')}
      </button>
    </form>
  );
}
