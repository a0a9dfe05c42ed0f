import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useScope } from '../../base/use-scope';
import { signInWays, type Ways } from '../../data/sign-in';

const AGAIN_MS = 5_000;

/** What there is where the server cannot say it. */
const PASSWORDS: Ways = { passwords: true, provider: null };

/** How people sign in here, null until it is known; asked again while the provider is away. */
export function useWays(): Ways | null {
  const [ways, setWays] = useState<Ways | null>(null);
  useScope((scope) => {
    const ask = async () => {
      const found = await signInWays().catch((cause) => {
        if (cause instanceof ApiError) return PASSWORDS;
        throw cause;
      });
      if (scope.signal.aborted) return;
      setWays(found);
      if (found.provider?.state === 'away') scope.after(AGAIN_MS, () => void ask());
    };
    void ask();
  }, []);
  return ways;
}
