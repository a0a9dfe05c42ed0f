import { t } from '../i18n/messages';
import './logo.css';

/** The product's mark: a baton in the colours of the two voices. */
export function Logo() {
  return (
    <span class="logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <g transform="rotate(-38 16 16)">
          <rect class="logo-hand" x="1" y="11.5" width="30" height="9" rx="4.5" />
          <path class="logo-tip" d="M18 11.5h8.5a4.5 4.5 0 0 1 0 9H18z" />
        </g>
      </svg>
      {t('app.name')}
    </span>
  );
}
