import { effect, type Signal } from '@preact/signals';
import type { Scope } from '../../base/scope';

/** This far from the end still counts as being there. */
const NEAR_PX = 60;
const AIR_PX = 20;

/**
 * Keeps `end`, below the growing `list`, in sight while `following`; the reader who scrolls up stops
 * that, and coming back to the end resumes it.
 */
export function followEnd(scope: Scope, list: Element, end: Element, following: Signal<boolean>): void {
  let lastY = window.scrollY;

  const distance = () => end.getBoundingClientRect().bottom + AIR_PX - bottomOfSight();
  const follow = () => {
    const below = distance();
    if (following.peek() && below > 0) window.scrollBy({ top: below, behavior: 'instant' });
  };

  scope.resized(list, follow);
  scope.listen(window, 'resize', follow);
  scope.listen(window, 'scroll', () => {
    const up = window.scrollY < lastY;
    lastY = window.scrollY;
    const atEnd = distance() < NEAR_PX;
    if (atEnd) following.value = true;
    else if (up) following.value = false;
  });
  scope.own(
    effect(() => {
      if (following.value) follow();
    }),
  );
}

/** Where the dock begins, which covers the bottom of the window. */
function bottomOfSight(): number {
  return window.innerHeight - (document.querySelector<HTMLElement>('.dock')?.offsetHeight ?? 0);
}
