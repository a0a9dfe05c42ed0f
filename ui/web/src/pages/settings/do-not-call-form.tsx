import { useState } from 'preact/hooks';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import './settings.css';

interface AddProps {
  /** @returns whether it is on the list */
  onAdd: (number: string, reason: string, person: boolean) => Promise<boolean>;
  onFind: (number: string) => void;
}

/** A number, or the person known there, is put on the list; or looked for. */
export function DoNotCallForm({ onAdd, onFind }: AddProps) {
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState(false);

  async function add(event: Event) {
    event.preventDefault();
    if (!(await onAdd(number, reason, person))) return;
    setNumber('');
    setReason('');
    setPerson(false);
  }

  return (
    <form class="settings-row" onSubmit={(event) => void add(event)}>
      <div class="field">
        <label for="dnc-number">{t('dnc.number')}</label>
        <input
          id="dnc-number"
          type="tel"
          value={number}
          required
          maxLength={40}
          placeholder="+14155550123"
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="dnc-reason">{t('dnc.reason')}</label>
        <input
          id="dnc-reason"
          value={reason}
          required
          maxLength={500}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={person}
          onChange={(event) => setPerson(event.currentTarget.checked)}
        />
        <b>{t('dnc.person_too')}</b>
      </label>
      <button type="submit" class="button button--first">
        {t('dnc.enter')}
      </button>
      <button type="button" class="button" disabled={!number} onClick={() => onFind(number)}>
        {t('dnc.find')}
      </button>
    </form>
  );
}
