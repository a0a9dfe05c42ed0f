import { ApiError } from '../base/api';
import type { Scope } from '../base/scope';
import type { Fault, PhoneDriver } from './driver';
import * as requests from './requests';

/** A token is renewed this long before it is over: enough for a slow network. */
const MARGIN_MS = 60_000;
const RETRY_MS = 5_000;
/** No token of the carrier lasts longer. */
const LONGEST_MS = 24 * 3_600_000;

/** Keeps the driver's access token fresh for as long as its scope lives. */
export class TokenRenewal {
  private endsAt = 0;
  private renewedAt = 0;
  private renewing = false;
  private cancel = () => {};

  /** @param failed told when there is no token, which is tried again */
  constructor(
    private readonly scope: Scope,
    private readonly driver: PhoneDriver,
    private readonly failed: (fault: Fault) => void,
  ) {
    // After sleep, timers are late: the token may be over.
    scope.listen(document, 'visibilitychange', () => this.ifDue());
    scope.listen(window, 'online', () => this.ifDue());
  }

  async now(): Promise<void> {
    if (this.renewing) return;
    this.renewing = true;
    this.cancel();
    try {
      const first = this.endsAt === 0;
      const { token, expiresAt } = await requests.token();
      if (this.scope.closed) return;
      this.endsAt = Date.parse(expiresAt);
      this.renewedAt = Date.now();
      if (first) this.driver.register(token);
      else this.driver.renew(token);
      const life = this.endsAt - Date.now() - MARGIN_MS;
      this.after(Math.min(Math.max(RETRY_MS, life), LONGEST_MS));
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      if (this.scope.closed || cause.status === 401) return;
      this.after(RETRY_MS);
      this.failed(cause.status === 0 ? 'network' : 'token');
    } finally {
      this.renewing = false;
    }
  }

  /** At once, unless the last one is so young that another would hardly be better. */
  soon(): void {
    const wait = this.renewedAt + RETRY_MS - Date.now();
    if (wait <= 0) void this.now();
    else if (!this.renewing) {
      this.cancel();
      this.after(wait);
    }
  }

  private after(waitMs: number): void {
    this.cancel = this.scope.after(waitMs, () => void this.now());
  }

  private ifDue(): void {
    if (this.endsAt > 0 && Date.now() > this.endsAt - MARGIN_MS) void this.now();
  }
}
