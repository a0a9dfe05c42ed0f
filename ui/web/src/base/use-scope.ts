import { type Inputs, useLayoutEffect } from 'preact/hooks';
import { Scope } from './scope';

/** Runs `work` on mounting, before anything is drawn, so that what it asks for is under way, and when `inputs` change; its scope closes before the next run and on unmount. */
export function useScope(work: (scope: Scope) => void, inputs: Inputs): void {
  useLayoutEffect(() => {
    const scope = new Scope();
    work(scope);
    return () => scope.close();
  }, inputs);
}
