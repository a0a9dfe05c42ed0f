import { t } from '../../i18n/messages';

/** As many as one may write of what was said. */
const LONGEST = 2_000;

interface Props {
  name: string;
  value: string;
  set: (words: string) => void;
}

/** Words that were said, as a person writes them: in one line however long, so Enter is done. */
export function WordsField({ name, value, set }: Props) {
  return (
    <label class="by-hand-field">
      {name}
      <textarea
        required
        rows={2}
        maxLength={LONGEST}
        dir="auto"
        value={value}
        ref={(field) => field?.setCustomValidity(value.trim() === '' ? t('by_hand.no_words') : '')}
        onInput={(event) => set(event.currentTarget.value.replace(/\s+/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </label>
  );
}
