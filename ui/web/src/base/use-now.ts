import { useState } from 'preact/hooks';
import { useScope } from './use-scope';

/** The time now, renewed every `everyMs`; 0 leaves it as it is. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useScope(
    (scope) => {
      if (everyMs > 0) scope.every(everyMs, () => setNow(new Date()));
    },
    [everyMs],
  );
  return now;
}
