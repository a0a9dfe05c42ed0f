package dev.baton.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  /** From the test vectors of the reference implementation: "password", salt "somesalt". */
  private static final String OF_OTHER_PARAMETERS =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery staple", "密码 🔑 Пароль", "", " ", "x$y,z=1"})
  void verifies_onlyThePasswordItself(String password) {
    String hash = Passwords.hash(password);
    assertThat(Passwords.verify(password, hash)).isTrue();
    assertThat(Passwords.verify(password + " ", hash)).isFalse();
    assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
  }

  @Test
  void saltsEachHash() {
    assertThat(Passwords.hash("same")).isNotEqualTo(Passwords.hash("same"));
  }

  @Test
  void verifies_whenTheHashHasOtherParameters() {
    assertThat(Passwords.verify("password", OF_OTHER_PARAMETERS)).isTrue();
    assertThat(Passwords.verify("Password", OF_OTHER_PARAMETERS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "password", "$2a$10$N9qo8uLOickgx2ZMRZoMye"})
  void fails_whenTheHashIsNone(String hash) {
    assertThatThrownBy(() -> Passwords.verify("password", hash))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
