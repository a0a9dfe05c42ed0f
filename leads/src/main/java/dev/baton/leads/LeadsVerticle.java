package dev.baton.leads;

import dev.baton.ledger.Topics;
import dev.baton.ledger.call.Call;
import dev.baton.ledger.party.Person;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.store.Ledger;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the person and company that a call is with, by the other side's number, or makes them new.
 * What fails is tried again when the call changes next, or when the store is back.
 */
public final class LeadsVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(LeadsVerticle.class);

  private final Ledger ledger;
  private final Set<String> beingFound = new HashSet<>();

  /**
   * @param settings of the whole product; this room has none of its own
   */
  public LeadsVerticle(Settings settings, Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Future<?> start() {
    var pool = vertx.createSharedWorkerExecutor("leads", 1);
    Topics.CALL.listen(vertx, call -> changed(call, pool));
    Topics.STORED.listen(
        vertx,
        stored ->
            ledger
                .calls()
                .find(stored.callId())
                .onSuccess(found -> found.ifPresent(call -> changed(call, pool))));
    return Future.succeededFuture();
  }

  private void changed(Call call, WorkerExecutor pool) {
    if (isWithSomebodyUnknown(call) && beingFound.add(call.id())) {
      String number = call.parties().number();
      pool.executeBlocking(() -> Regions.of(number), false)
          .compose(region -> ledger.parties().atNumber(number, region.orElse(null)))
          .compose(person -> ledger.calls().change(call.id(), known -> with(known, person)))
          // A failure's own words may hold the number.
          .onFailure(
              failure ->
                  LOG.atWarn()
                      .addKeyValue("callId", call.id())
                      .log("nobody found: {}", failure.getClass().getName()))
          .onComplete(done -> beingFound.remove(call.id()));
    }
  }

  private static boolean isWithSomebodyUnknown(Call call) {
    return call.parties().number() != null && call.parties().personId() == null;
  }

  private static Call with(Call call, Person person) {
    boolean theirs = person.number().equals(call.parties().number());
    return theirs && isWithSomebodyUnknown(call)
        ? call.withPerson(person.id(), person.companyId())
        : call;
  }
}
