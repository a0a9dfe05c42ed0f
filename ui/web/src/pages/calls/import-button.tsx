import { useEffect, useRef } from 'preact/hooks';
import { imports } from '../../data/imports';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { Icon } from '../../parts/icon';
import './import-dialog.css';
import { ImportDialog } from './import-dialog';

/** Opens the dialog of imports, as recordings do that are dropped on its page, and says how many are under way while it is closed. */
export function ImportButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const running = imports.items.value.filter(
    (item) => item.step.is !== 'done' && item.step.is !== 'failed',
  ).length;
  const sending = imports.sending;
  const show = () => {
    if (!dialog.current?.open) dialog.current?.showModal();
  };
  useEffect(() => {
    if (!sending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [sending]);
  return (
    <>
      <button type="button" class="button button--small" data-testid="import" onClick={show}>
        <Icon name="upload" />
        {running > 0 ? t('import.running', { count: running }) : t('import.open')}
      </button>
      <dialog class="import-dialog" ref={dialog} aria-labelledby="import-title">
        <ImportDialog show={show} close={() => dialog.current?.close()} />
      </dialog>
      <p class="import-frame" aria-hidden="true">
        <span>{t('import.drop')}</span>
      </p>
    </>
  );
}
