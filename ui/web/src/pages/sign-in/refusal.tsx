import { t } from '../../i18n/messages';

/** The reasons that the server sends somebody back with. */
const REASONS = [
  'state_wrong',
  'provider_refused',
  'provider_away',
  'code_refused',
  'token_wrong',
  'key_new',
  'email_unverified',
  'domain_foreign',
  'email_ambiguous',
  'other_person',
  'not_invited',
  'role_missing',
  'account_disabled',
] as const;

/** Why a provider's person was not let in, who was sent back here. */
export function Refusal() {
  const code = new URLSearchParams(location.search).get('refused');
  const reason = REASONS.find((one) => one === code);
  if (location.pathname !== '/sign-in' || reason === undefined) return null;
  return (
    <p class="enter-error enter-refusal" role="alert">
      {t(`sign_in.refused.${reason}`)}
    </p>
  );
}
