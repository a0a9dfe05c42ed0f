import { useRef } from 'preact/hooks';
import type { Scope } from './scope';
import { useScope } from './use-scope';

/** What a key does, by `KeyboardEvent.key`; the answer false leaves the key to the browser. */
export type Keys = Record<string, (event: KeyboardEvent) => boolean | undefined>;

const TYPING = 'input, textarea, select, [contenteditable], dialog[open] *';
const PRESSING = 'button, a, summary';

/** Gives keys a meaning while mounted, except where someone types or presses a control. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useScope((scope: Scope) => {
    scope.listen<KeyboardEvent>(window, 'keydown', (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest(TYPING)) return;
      if ((event.key === ' ' || event.key === 'Enter') && at?.closest(PRESSING)) return;
      const act = current.current[event.key];
      if (act && act(event) !== false) event.preventDefault();
    });
  }, []);
}

/**
 * Moves the focus among the elements that `selector` finds, by `step`; from outside them it goes to
 * `start`, or to the first in sight.
 */
export function moveFocus(selector: string, step: 1 | -1, start?: HTMLElement | null): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const current = document.activeElement?.closest<HTMLElement>(selector);
  const next = current ? all[all.indexOf(current) + step] : (start ?? all.find(inSight));
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

function inSight(element: Element): boolean {
  return element.getBoundingClientRect().top >= 0;
}
