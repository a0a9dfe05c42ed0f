package dev.baton.ui.openid;

import java.util.Map;

/** Why a provider's person is not let in. */
final class SignInRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Each has a sentence of the web app for the person, and is what the audit trail says. */
  enum Why {
    /** What came back belongs to no sign-in that this browser began, or to one too long ago. */
    STATE_WRONG,
    /** The provider, or the person there, said no. */
    PROVIDER_REFUSED,
    /** The provider does not answer. */
    PROVIDER_AWAY,
    /** The code is used, or not one that this sign-in got. */
    CODE_REFUSED,
    /** The ID token is not one of this provider, for Baton, of this sign-in, and of now. */
    TOKEN_WRONG,
    /** It is signed with a key that was not known; it is known from now on. */
    KEY_NEW,
    EMAIL_UNVERIFIED,
    DOMAIN_FOREIGN,
    /** More than one account has the address. */
    EMAIL_AMBIGUOUS,
    /** The account with the address is another person's at the provider. */
    OTHER_PERSON,
    NOT_INVITED,
    ROLE_MISSING,
    ACCOUNT_DISABLED
  }

  private final Why why;
  private final transient Map<String, String> details;

  SignInRefused(Why why, String message) {
    this(why, message, Map.of());
  }

  /**
   * @param details for the audit trail: what is known of the person
   */
  SignInRefused(Why why, String message, Map<String, String> details) {
    super(message);
    this.why = why;
    this.details = details;
  }

  Why why() {
    return why;
  }

  Map<String, String> details() {
    return details;
  }
}
