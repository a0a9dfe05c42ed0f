import { t } from '../i18n/messages';

export const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** The keys of a telephone; what was pressed stays in sight. */
export function Keypad({ pressed, press }: { pressed: string; press: (key: string) => void }) {
  return (
    <div class="phone-keypad">
      <output aria-label={t('phone.pressed')}>{pressed}</output>
      <fieldset>
        <legend class="unseen">{t('phone.keypad')}</legend>
        {KEYS.map((key) => (
          <button type="button" key={key} onClick={() => press(key)}>
            {key}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
