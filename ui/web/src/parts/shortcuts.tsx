import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useKeys } from '../base/keys';
import { type MessageKey, t } from '../i18n/messages';
import { Icon } from './icon';
import './shortcuts.css';

/** Whether the list of shortcuts is open. */
export const shortcutsShown = signal(false);

const SHORTCUTS: [MessageKey, ...(string | MessageKey)[]][] = [
  ['shortcuts.next', 'j', '↓'],
  ['shortcuts.previous', 'k', '↑'],
  ['shortcuts.activate', 'key.enter'],
  ['shortcuts.play', 'key.space'],
  ['shortcuts.back', '←'],
  ['shortcuts.forward', '→'],
  ['shortcuts.speed', '<', '>'],
  ['shortcuts.now', 'n'],
  ['shortcuts.judge', 'y', 'x', 'e'],
  ['shortcuts.note', 'i'],
  ['shortcuts.undo', 'u'],
  ['shortcuts.calls', 'c'],
  ['shortcuts.phone', 'p'],
  ['shortcuts.answer', '⇧A', '⇧D'],
  ['shortcuts.mute', 'm'],
  ['shortcuts.keypad', 'k'],
  ['shortcuts.hang_up', '⇧H'],
  ['shortcuts.help', '?'],
];

/** The list of shortcuts, and the shortcuts that every page has. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [, navigate] = useLocation();
  const shown = shortcutsShown.value;

  useKeys({
    '?': () => {
      shortcutsShown.value = true;
      return true;
    },
    c: () => {
      navigate('/');
      return true;
    },
  });
  useEffect(() => {
    if (shown) dialog.current?.showModal();
  }, [shown]);

  if (!shown) return null;
  return (
    <dialog
      class="shortcuts"
      ref={dialog}
      aria-labelledby="shortcuts-title"
      onClose={() => {
        shortcutsShown.value = false;
      }}
    >
      <header>
        <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
        <button
          type="button"
          class="button button--small button--plain"
          aria-label={t('app.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {SHORTCUTS.map(([what, ...keys]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key.startsWith('key.') ? t(key as MessageKey) : key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
