import { ApiError, changing, request } from '../base/api';

/** The practice call that Baton brings along. */
const RECORDING = 'demo-discovery';

/** Whether a practice call can be offered. */
export async function practiceAvailable(signal: AbortSignal): Promise<boolean> {
  try {
    return (await request<{ available: boolean }>('/api/practice', { signal })).available;
  } catch (cause) {
    // Without the practice line there is nothing to offer: no error to show.
    if (cause instanceof ApiError) return false;
    throw cause;
  }
}

/**
 * Begins a practice call; the answer is its id.
 *
 * @throws ApiError where it is refused
 */
export async function startPracticeCall(): Promise<string> {
  const init = { method: 'POST', ...changing({ recording: RECORDING }) };
  return (await request<{ callId: string }>('/api/practice/calls', init)).callId;
}
