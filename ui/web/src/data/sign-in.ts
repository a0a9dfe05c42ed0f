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

/** Has the browser bring the invitation's token back from the provider; the server then takes it away. */
export function bringInvitation(token: string): void {
  if (!/^[\w-]{43}$/.test(token)) return;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `baton_invitation=${token}; Path=/api/sign-in/openid/callback; Max-Age=600; SameSite=Lax${secure}`;
}

/** @throws ApiError `link_over` where the link was used or is too old */
export function resetPassword(wish: { name: string; token: string; password: string }): Promise<void> {
  return request('/api/reset', { method: 'POST', ...changing(wish) });
}
