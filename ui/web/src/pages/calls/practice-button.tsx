import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { ApiError } from '../../base/api';
import { startPracticeCall } from '../../data/practice';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import './practice-button.css';

/** Begins a practice call and goes to its page. */
export function PracticeButton({ label, look }: { label: string; look: 'first' | 'small' }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [, navigate] = useLocation();

  async function play() {
    setBusy(true);
    setError(null);
    try {
      navigate(`/calls/${encodeURIComponent(await startPracticeCall())}`);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" class={`button button--${look}`} disabled={busy} onClick={play}>
        <Icon name="phone" />
        {busy ? t('practice.starting') : label}
      </button>
      {error && (
        <p class="practice-error" role="alert">
          {t('practice.failed')} {explain(error)}
        </p>
      )}
    </>
  );
}
