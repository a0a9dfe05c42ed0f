import { signal } from '@preact/signals';

/** Why a request was refused. */
export class ApiError extends Error {
  /**
   * @param status the HTTP status; 0 where no answer came
   * @param code the contract's error code; `unreachable` where no answer came
   * @param retryAfterSeconds how long to wait, where the server says so
   * @param details what more the server says, by name
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterSeconds: number | null = null,
    readonly details: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** Counts the answers that said nobody is signed in. */
export const signedOutAnswers = signal(0);

/**
 * Sends a request and reads its JSON answer; null for an answer without content.
 *
 * @throws ApiError where it is refused or nobody answers
 */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init);
  if (response.status === 204) return null as T;
  return (await response.json()) as T;
}

/** The headers of a request that changes something. */
export function changing(body?: unknown): RequestInit {
  const headers: Record<string, string> = { 'X-Baton': 'web' };
  if (body === undefined) return { headers };
  headers['Content-Type'] = 'application/json';
  return { headers, body: JSON.stringify(body) };
}

/** Sends a request; the answer is one of success. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiError(0, 'unreachable', 'The server cannot be reached.');
  }
  if (response.ok) return response;
  const error = await refusal(response);
  if (error.code === 'not_signed_in' || (error.status === 401 && init.method !== 'POST'))
    signedOutAnswers.value++;
  throw error;
}

async function refusal(response: Response): Promise<ApiError> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const text = await response.text().catch(() => '');
  return refusalOf(response.status, text, seconds, response.statusText);
}

/** Reads an answer of refusal, whoever asked. */
export function refusalOf(status: number, text: string, retryAfter: number, statusText = ''): ApiError {
  const wait = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  try {
    const error = JSON.parse(text) as { code?: unknown; message?: unknown; details?: unknown };
    if (typeof error.code === 'string' && typeof error.message === 'string') {
      return new ApiError(status, error.code, error.message, wait, texts(error.details));
    }
  } catch {
    // Something between browser and server answered: the status says what there is to say.
  }
  return new ApiError(status, `http_${status}`, statusText, wait);
}

function texts(details: unknown): Record<string, string> {
  const pairs = Object.entries(details ?? {}).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(pairs) as Record<string, string>;
}
