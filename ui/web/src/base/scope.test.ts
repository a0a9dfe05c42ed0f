import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from './scope';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('Scope', () => {
  it('ends listeners, timers and children together', () => {
    const scope = new Scope();
    const heard = vi.fn();
    const target = new EventTarget();
    const child = scope.child();
    scope.listen(target, 'x', heard);
    scope.every(10, heard);
    scope.after(10, heard);
    child.after(10, heard);
    scope.close();
    target.dispatchEvent(new Event('x'));
    vi.advanceTimersByTime(100);

    expect(heard).not.toHaveBeenCalled();
    expect(child.closed).toBe(true);
  });

  it('lets a child end alone', () => {
    const scope = new Scope();
    scope.child().close();
    expect(scope.closed).toBe(false);
  });

  it('cancels one timer alone', () => {
    const due = vi.fn();
    const scope = new Scope();
    scope.after(10, due)();
    scope.after(20, due);
    vi.advanceTimersByTime(100);
    expect(due).toHaveBeenCalledTimes(1);
  });

  it('ends at once what a closed scope is given', () => {
    const scope = new Scope();
    scope.close();
    const end = vi.fn();
    scope.own(end);
    expect(end).toHaveBeenCalledTimes(1);
  });
});
