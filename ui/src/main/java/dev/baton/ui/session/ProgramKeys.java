package dev.baton.ui.session;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditSubject;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.team.ApiKey;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows programs by their keys. Of a key's uses the day is noted, and the day's first audited. */
final class ProgramKeys {

  private static final Logger LOG = LoggerFactory.getLogger(ProgramKeys.class);

  private final Ledger ledger;
  private final Clock clock;

  ProgramKeys(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The program whose key this text is. */
  Future<Optional<Program>> use(String text) {
    var token = KeyToken.parse(text);
    return token.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : ledger
            .apiKeys()
            .find(token.get().id())
            .map(found -> found.filter(key -> token.get().has(key.tokenHash())).map(Program::new))
            .onSuccess(known -> known.ifPresent(this::note));
  }

  /** Whether the key was not revoked. */
  Future<Boolean> goesOn(ApiKey key) {
    return ledger.apiKeys().find(key.id()).map(Optional::isPresent);
  }

  private void note(Program program) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var key = program.key();
    if (today.equals(key.lastUsedOn())) {
      return;
    }
    ledger
        .apiKeys()
        .used(key.id(), today)
        .compose(
            first ->
                first
                    ? ledger
                        .audit()
                        .append(program.does(AuditAction.KEY_USED, AuditSubject.key(key.id())))
                    : Future.succeededFuture())
        .onFailure(e -> LOG.warn("the day of a key's use is not noted: {}", e.getMessage()));
  }
}
