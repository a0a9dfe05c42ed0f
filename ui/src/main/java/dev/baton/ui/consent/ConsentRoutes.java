package dev.baton.ui.consent;

import dev.baton.ledger.store.Ledger;
import dev.baton.ui.access.CallAccess;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** Every route of this package. */
public final class ConsentRoutes {

  private final PolicyRoutes policy;
  private final DoNotCallRoutes doNotCall;
  private final DoNotCallFiles files;
  private final CallConsentRoutes calls;

  public ConsentRoutes(Vertx vertx, Ledger ledger, CallAccess access) {
    var trail = new Trail(ledger.audit());
    policy = new PolicyRoutes(vertx, ledger.policies(), trail);
    doNotCall = new DoNotCallRoutes(ledger, trail);
    files = new DoNotCallFiles(ledger, trail);
    calls = new CallConsentRoutes(ledger, access, trail);
  }

  /** What takes more than other addresses do: to be added before their limit. */
  public void addUploads(Router router) {
    policy.addUploads(router);
    files.addUploads(router);
  }

  public void add(Router router) {
    policy.add(router);
    doNotCall.add(router);
    files.add(router);
    calls.add(router);
  }
}
