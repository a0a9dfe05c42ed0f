package dev.baton.telephony.rest;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call.UpdateStatus;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.ConferenceUpdater;
import com.twilio.rest.api.v2010.account.call.Stream;
import com.twilio.rest.api.v2010.account.call.StreamCreator;
import com.twilio.rest.api.v2010.account.conference.ParticipantCreator;
import com.twilio.type.Client;
import com.twilio.type.Endpoint;
import com.twilio.type.PhoneNumber;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.voice.CallTwiml;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks the carrier for things by its REST API, through its own SDK. That blocks, so it runs on a
 * pool of its own; futures complete on the caller's context and fail with the SDK's {@link
 * com.twilio.exception.TwilioException}, or with {@link CarrierBusyException} when too much waits.
 */
public final class CarrierRest implements AutoCloseable {

  /** How long a phone rings before the carrier gives up. */
  public static final Duration RINGING = Duration.ofSeconds(45);

  private static final int THREADS = 4;
  private static final int MOST_WAITING = 200;

  /** What the carrier is to report of a leg that Baton asked for: its answer says that it began. */
  private static final List<String> EVENTS = List.of("ringing", "answered", "completed");

  private final TwilioAccount account;
  private final TwilioRestClient client;
  private final WorkerExecutor pool;
  private final AtomicInteger waiting = new AtomicInteger();

  public CarrierRest(Vertx vertx, TwilioAccount account) {
    this.account = account;
    this.client = CarrierClients.byKey(account);
    this.pool = vertx.createSharedWorkerExecutor("carrier-rest", THREADS, 2, TimeUnit.MINUTES);
  }

  /** Rings the customer into the call's conference; gives the new leg's id. */
  public Future<String> ringCustomer(String callId, String number) {
    return ring(callId, new PhoneNumber(number), account.url(EdgePaths.customerLeg(callId)), true);
  }

  /**
   * Rings the customer, who is told the notice before they come into the call's conference: what
   * the leg does once answered is asked of {@link EdgePaths#notice}. A participant of a conference
   * cannot be told anything before, so this leg is a call of its own. Gives its id.
   */
  public Future<String> ringCustomerWithNotice(String callId, String number) {
    return call(
        () ->
            new CallCreator(
                    new PhoneNumber(number),
                    new PhoneNumber(account.callerId()),
                    account.url(EdgePaths.notice(callId)))
                .setStatusCallback(account.url(EdgePaths.customerLeg(callId)))
                .setStatusCallbackEvent(EVENTS)
                .setTimeout((int) RINGING.toSeconds())
                .create(client)
                .getSid());
  }

  /**
   * Rings a colleague's browser into the call's conference, and tells it which call that is; gives
   * the new leg's id.
   */
  public Future<String> ringColleague(String callId, String name) {
    return ring(
        callId,
        new Client("client:" + name + "?" + CallTwiml.CALL + "=" + callId),
        account.url(EdgePaths.colleagueLeg(callId, name)),
        false);
  }

  private Future<String> ring(String callId, Endpoint to, URI statusCallback, boolean last) {
    return call(
        () ->
            new ParticipantCreator(
                    CallTwiml.conferenceName(callId), new PhoneNumber(account.callerId()), to)
                .setStatusCallback(statusCallback)
                .setStatusCallbackEvent(EVENTS)
                .setTimeout((int) RINGING.toSeconds())
                .setBeep("false")
                .setWaitUrl("")
                .setEndConferenceOnExit(last)
                .create(client)
                .getCallSid());
  }

  /** Starts another stream of both tracks on a leg that has none any more. */
  public Future<Void> startStream(String callId, String legId, int attempt, String token) {
    return call(
        () -> {
          new StreamCreator(legId, account.webSocketUrl(EdgePaths.MEDIA))
              .setName(CallTwiml.streamName(callId, attempt))
              .setTrack(Stream.Track.BOTH_TRACKS)
              .setStatusCallback(account.url(EdgePaths.stream(callId, attempt)))
              .setParameter1Name(CallTwiml.TOKEN)
              .setParameter1Value(token)
              .create(client);
          return null;
        });
  }

  /** Ends a leg, also one that still rings. */
  public Future<Void> hangUp(String legId) {
    return call(
        () -> {
          new CallUpdater(legId).setStatus(UpdateStatus.COMPLETED).update(client);
          return null;
        });
  }

  /** Ends a conference: whoever is in it is hung up. */
  public Future<Void> endConference(String conferenceSid) {
    return call(
        () -> {
          new ConferenceUpdater(conferenceSid)
              .setStatus(Conference.UpdateStatus.COMPLETED)
              .update(client);
          return null;
        });
  }

  private <T> Future<T> call(Callable<T> request) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return Future.failedFuture(new CarrierBusyException(MOST_WAITING));
    }
    return pool.executeBlocking(request, false).onComplete(done -> waiting.decrementAndGet());
  }

  @Override
  public void close() {
    pool.close();
  }
}
