package dev.baton.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.team.Account;
import dev.baton.ledger.team.Role;
import dev.baton.ui.http.ApiException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordChecksTest {

  private static final int MOST_WAITING = 32;
  private static final Optional<Account> MARIA =
      Optional.of(new Account("maria", "María Pérez", Role.SDR, Passwords.hash("right")));

  private final Vertx vertx = Vertx.vertx();
  private final PasswordChecks checks = new PasswordChecks(vertx);

  @AfterEach
  void close() throws Exception {
    done(vertx.close());
  }

  @Test
  void givesTheAccount_onlyForItsPassword() throws Exception {
    assertThat(done(checks.check("right", MARIA))).isEqualTo(MARIA);
    assertThat(done(checks.check("wrong", MARIA))).isEmpty();
    assertThat(done(checks.check("right", Optional.empty()))).isEmpty();
  }

  @Test
  void refuses_whenManyWait() throws Exception {
    var begun = Promise.<List<Future<Optional<Account>>>>promise();
    vertx.runOnContext(
        now ->
            begun.complete(
                Stream.generate(() -> checks.check("right", MARIA))
                    .limit(MOST_WAITING + 3)
                    .toList()));
    var all = done(begun.future());
    done(Future.join(all).otherwiseEmpty());
    assertThat(all.subList(0, MOST_WAITING)).allMatch(Future::succeeded);
    assertThat(all.subList(MOST_WAITING, all.size()))
        .allSatisfy(refused -> assertThat(refused.cause()).isInstanceOf(ApiException.class));
  }

  private static <T> T done(Future<T> future) throws Exception {
    return future.await(2, TimeUnit.MINUTES);
  }
}
