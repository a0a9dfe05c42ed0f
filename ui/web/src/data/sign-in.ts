import { changing, request } from '../base/api';

/** How people sign in here. */
export interface Ways {
  passwords: boolean;
  /** Null where there is none. */
  provider: { label: string; state: 'there' | 'away' } | null;
}

export function signInWays(): Promise<Ways> {
  return request<Ways>('/api/sign-in');
}

/** Where a browser goes to sign in with the provider, and after that to a page of Baton. */
export function providerAddress(page: string): string {
  return `/api/sign-in/openid?to=${encodeURIComponent(page)}`;
}

/** @throws ApiError `link_over` where the link was used or is too old */
export function resetPassword(wish: { name: string; token: string; password: string }): Promise<void> {
  return request('/api/reset', { method: 'POST', ...changing(wish) });
}
