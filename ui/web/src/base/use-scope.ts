import { type Inputs, useEffect } from 'preact/hooks';
import { Scope } from './scope';

/** Runs `work` after mounting and when `inputs` change; its scope closes before the next run and on unmount. */
export function useScope(work: (scope: Scope) => void, inputs: Inputs): void {
  useEffect(() => {
    const scope = new Scope();
    work(scope);
    return () => scope.close();
  }, inputs);
}
