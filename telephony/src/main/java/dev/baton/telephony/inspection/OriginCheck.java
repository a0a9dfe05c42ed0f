package dev.baton.telephony.inspection;

import dev.baton.ledger.inside.Finding;
import dev.baton.telephony.account.EdgePaths;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Whether an address leads to the edge, as seen from this machine. Blocks. */
public final class OriginCheck {

  private static final String CHECK = "public origin";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private OriginCheck() {}

  /**
   * @param origin how the carrier reaches the edge
   * @param word that the edge expects
   * @param port of the edge
   */
  public static Finding look(URI origin, String word, int port) {
    var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    var request =
        HttpRequest.newBuilder(origin.resolve(EdgePaths.probe(word))).timeout(PATIENCE).build();
    try {
      return judged(http.send(request, BodyHandlers.ofString()), origin, word, port);
    } catch (IOException e) {
      return Finding.fail(CHECK, origin + " " + why(e, port));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.fail(CHECK, origin + " was not asked to the end");
    }
  }

  private static Finding judged(HttpResponse<String> answer, URI origin, String word, int port) {
    if (answer.statusCode() == 200 && answer.body().equals(EdgeProbe.answer(word))) {
      return Finding.ok(CHECK, origin + " leads to this edge");
    }
    return Finding.fail(
        CHECK,
        origin
            + " does not lead to this edge (it answers "
            + answer.statusCode()
            + "): have the proxy pass /twilio/ on to port "
            + port
            + " of this machine");
  }

  private static String why(IOException e, int port) {
    if (e instanceof SSLException) {
      return "has no certificate that holds (" + e.getMessage() + "): renew it on the proxy";
    }
    if (e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)) {
      return "does not answer within 10 s: look at the proxy before port " + port;
    }
    return isUnresolved(e)
        ? "has a name that this machine cannot find: look at its DNS entry"
        : "cannot be reached ("
            + e.getClass().getSimpleName()
            + "): is the proxy running, and does the firewall let this machine in?";
  }

  private static boolean isUnresolved(Throwable failure) {
    return failure != null
        && (failure instanceof UnresolvedAddressException || isUnresolved(failure.getCause()));
  }
}
