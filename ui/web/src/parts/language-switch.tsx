import { LANGUAGES, type Language, language, switchLanguage, t } from '../i18n/messages';
import './language-switch.css';

export function LanguageSwitch() {
  return (
    <select
      class="language"
      aria-label={t('app.language')}
      value={language.value}
      onChange={(event) => switchLanguage(event.currentTarget.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
