package dev.baton.telephony.practice;

import dev.baton.ledger.bus.Refusal;
import dev.baton.ledger.call.Speaker;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.practice.Leg.Status;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call as the carrier carries it: its legs, their conference and streams, and the webhooks that
 * tell of them. For one event loop.
 */
final class PracticeCall {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeCall.class);

  /** How long everybody stays on the line once everything is said. */
  private static final int GOODBYE_MS = 1_500;

  private final Vertx vertx;
  private final Reports reports;
  private final Conversation conversation;
  private final EdgeQuestions edge;
  private final HeardNotices notices;
  private final LegStreams streams;
  private final RungLegs rung;
  private final Leg first;
  private final Map<String, String> fields;
  private final String caller;
  private final Map<String, Leg> legs = new LinkedHashMap<>();

  /** Whether the conference ends when a leg leaves it. */
  private final Map<Leg, Boolean> ends = new HashMap<>();

  private final Promise<Void> over = Promise.promise();
  private boolean ended;
  private Conference conference;
  private String refusal = "";
  private Future<Void> firstTold = Future.succeededFuture();

  private PracticeCall(
      Vertx vertx,
      TwilioAccount account,
      SignedClient client,
      Recording recording,
      Speaker caller,
      Map<String, String> endpoints,
      Map<String, String> parameters) {
    this.vertx = vertx;
    this.reports = new Reports(client, account.accountSid());
    this.conversation = new Conversation(recording, caller.other());
    this.edge = new EdgeQuestions(account, client);
    this.notices = new HeardNotices(client);
    this.streams = new LegStreams(vertx, account, client, conversation, reports);
    this.rung = new RungLegs(vertx, this, conversation, edge, notices);
    var all = new HashMap<>(endpoints);
    all.putAll(parameters);
    this.fields = Map.copyOf(all);
    this.caller = endpoints.get("From");
    this.first =
        new Leg(
            PracticeAccount.sid("CA"),
            caller,
            endpoints,
            account.url(EdgePaths.STATUS).toString(),
            List.of("completed"));
    legs.put(first.sid(), first);
  }

  static PracticeCall dialed(
      Vertx vertx,
      TwilioAccount account,
      SignedClient client,
      Recording recording,
      String colleague,
      String number,
      String permit) {
    return new PracticeCall(
        vertx,
        account,
        client,
        recording,
        Speaker.SDR,
        Map.of("From", "client:" + colleague, "To", number),
        Map.of("Permit", permit));
  }

  static PracticeCall ofHotline(
      Vertx vertx, TwilioAccount account, SignedClient client, Recording recording, String number) {
    return new PracticeCall(
        vertx,
        account,
        client,
        recording,
        Speaker.CUSTOMER,
        Map.of("From", number, "To", account.callerId()),
        Map.of());
  }

  String sid() {
    return first.sid();
  }

  /**
   * Asks the edge what to do with the call, and does it. Fails with {@link Refusal} where the edge
   * says that there will be no call.
   *
   * @return the name of the conference that the call is in
   */
  Future<String> begin() {
    return edge.begins(first, fields)
        .compose(this::obey)
        .onFailure(e -> end(first, Status.COMPLETED));
  }

  private Future<String> obey(Twiml twiml) {
    if (twiml.conference().isEmpty()) {
      refusal = twiml.said();
      return Future.failedFuture(new Refusal(refusal));
    }
    become(first, Status.IN_PROGRESS);
    var verb = twiml.conference().get();
    conference = new Conference(verb, reports);
    firstTold =
        notices
            .heardFor(twiml)
            .compose(ms -> RungLegs.pass(vertx, ms))
            .onSuccess(
                told -> {
                  if (!first.status().isFinal()) {
                    twiml.streams().forEach(stream -> streams.start(first, stream));
                    conference.join(first, verb.endsOnExit());
                  }
                });
    return Future.succeededFuture(verb.name());
  }

  /** Completes when the first leg has heard what it is told before the conference. */
  Future<Void> firstTold() {
    return firstTold;
  }

  /** What the edge said instead of taking the call; empty where it took it. */
  String refusal() {
    return refusal;
  }

  Leg first() {
    return first;
  }

  SdrVoice voice() {
    return conversation.sdr();
  }

  byte[] heard(Speaker party, long nanos) {
    return conversation.heard(party, nanos);
  }

  LegStreams streams() {
    return streams;
  }

  Optional<Leg> leg(String legSid) {
    return Optional.ofNullable(legs.get(legSid));
  }

  String conferenceSid() {
    return conference.sid();
  }

  /**
   * Rings somebody into the conference.
   *
   * @param phones browsers of the colleague that is rung; where there are none, a colleague is one
   *     of the recording
   */
  Leg ring(RingWish wish, List<PhoneSocket> phones) {
    boolean isFirst = legs.size() == 1;
    var leg =
        new Leg(
            PracticeAccount.sid("CA"),
            first.party().other(),
            wish.to().endpoints(),
            wish.statusCallback(),
            wish.events());
    legs.put(leg.sid(), leg);
    ends.put(leg, wish.endsConference());
    become(leg, Status.INITIATED);
    become(leg, Status.RINGING);
    rung.ring(leg, wish, phones, isFirst);
    phones.forEach(phone -> phone.ring(this, leg, wish.to().callId(), caller));
    return leg;
  }

  /** A browser that is rung answers. */
  void answer(Leg leg) {
    rung.answer(leg);
  }

  void become(Leg leg, Status status) {
    leg.become(status, reports);
  }

  /** A leg that has answered comes into the conference; from then on the recording is heard. */
  void join(Leg leg) {
    if (leg.status() == Status.IN_PROGRESS) {
      conference.join(leg, ends.get(leg));
      vertx.setTimer(conversation.durationMs() + GOODBYE_MS, said -> hangUp());
    }
  }

  /** Ends a leg: one that rings is canceled. */
  void hangUp(Leg leg) {
    if (!leg.status().isFinal()) {
      end(leg, leg.status() == Status.IN_PROGRESS ? Status.COMPLETED : Status.CANCELED);
    }
  }

  void end(Leg leg, Status status) {
    var left = conference == null ? List.<Leg>of() : conference.leave(leg);
    become(leg, status);
    if (leg == first) {
      streams.stopAll();
    }
    left.forEach(this::hangUp);
    if (!ended && legs.values().stream().allMatch(one -> one.status().isFinal())) {
      ended = true;
      LOG.atInfo().addKeyValue("callId", sid()).log("practice call is over");
      reports.sent().onComplete(sent -> over.tryComplete());
    }
  }

  /** Completes when nobody is on the line any more and the edge has been told. */
  Future<Void> over() {
    return over.future();
  }

  /** The customer hangs up first, then whoever is still there; completes as {@link #over}. */
  Future<Void> hangUp() {
    legs.values().stream()
        .sorted((one, other) -> other.party().compareTo(one.party()))
        .toList()
        .forEach(this::hangUp);
    return over();
  }
}
