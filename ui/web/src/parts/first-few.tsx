import type { ComponentChildren } from 'preact';
import { t } from '../i18n/messages';
import './first-few.css';

interface Props<T> {
  all: readonly T[];
  /** How many are shown at once. */
  few: number;
  row: (one: T) => ComponentChildren;
}

/** A list of which the first are shown; the others are a click away. */
export function FirstFew<T>({ all, few, row }: Props<T>) {
  // One more takes no more room than the word of it.
  const shown = all.length <= few + 1 ? all.length : few;
  const rest = all.slice(shown);
  return (
    <>
      <ol>{all.slice(0, shown).map(row)}</ol>
      {rest.length > 0 && (
        <details class="first-few">
          <summary>{t('app.more', { count: rest.length })}</summary>
          <ol>{rest.map(row)}</ol>
        </details>
      )}
    </>
  );
}
