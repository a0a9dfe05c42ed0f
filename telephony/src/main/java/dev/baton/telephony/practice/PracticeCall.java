package dev.baton.telephony.practice;

import dev.baton.ledger.bus.Refusal;
import dev.baton.ledger.call.Speaker;
import dev.baton.telephony.account.EdgePaths;
import dev.baton.telephony.account.TwilioAccount;
import dev.baton.telephony.practice.Leg.Status;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call as the carrier carries it: its legs, their conference and streams, and the webhooks that
 * tell of them. For one event loop.
 */
final class PracticeCall {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeCall.class);

  /** How long after the call's begin the called party answers: in the pause after a ring. */
  private static final int RINGING_MS = 2_300;

  /** How long everybody stays on the line once everything is said. */
  private static final int GOODBYE_MS = 1_500;

  /** How long it takes at most, as a rule, to be told what to do. */
  private static final long ASKING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final long FRAME_NANOS = Recording.FRAME_MS * 1_000_000L;

  private final Vertx vertx;
  private final TwilioAccount account;
  private final SignedClient client;
  private final Reports reports;
  private final Conversation conversation;
  private final Leg first;
  private final Map<String, String> endpoints;
  private final Map<String, String> parameters;
  private final Map<String, Leg> legs = new LinkedHashMap<>();

  /** Whether the conference ends when a leg leaves it. */
  private final Map<Leg, Boolean> ends = new HashMap<>();

  private final LegStreams streams;
  private final HeardNotices notices;
  private final Promise<Void> over = Promise.promise();
  private Conference conference;
  private String refusal = "";

  /** Completes when the first leg has heard what it is told before the conference. */
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
    this.parameters = Map.copyOf(parameters);
    this.account = account;
    this.client = client;
    this.reports = new Reports(client, account.accountSid());
    this.conversation = new Conversation(recording, caller.other());
    this.notices = new HeardNotices(client);
    this.streams = new LegStreams(vertx, account, client, conversation, reports);
    this.endpoints = Map.copyOf(endpoints);
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
    boolean dialed = first.party() == Speaker.SDR;
    var form = new HashMap<>(endpoints);
    form.putAll(parameters);
    form.put("AccountSid", account.accountSid());
    form.put("ApiVersion", "2010-04-01");
    form.put("CallSid", sid());
    form.put("CallStatus", "ringing");
    form.put("Direction", "inbound");
    if (dialed) {
      form.put("ApplicationSid", account.applicationSid());
    }
    return client
        .post(account.url(dialed ? EdgePaths.VOICE : EdgePaths.HOTLINE), form)
        .compose(this::obey)
        .onFailure(e -> end(first, Status.COMPLETED));
  }

  private Future<String> obey(String xml) {
    return twiml(xml).compose(this::obey);
  }

  private Future<String> obey(Twiml twiml) {
    if (twiml.conference().isEmpty()) {
      refusal = twiml.said();
      return Future.failedFuture(new Refusal(refusal));
    }
    first.become(Status.IN_PROGRESS, reports);
    var verb = twiml.conference().get();
    conference = new Conference(verb, reports);
    firstTold =
        notices
            .heardFor(twiml)
            .compose(this::pass)
            .onSuccess(
                told -> {
                  if (!first.status().isFinal()) {
                    twiml.streams().forEach(stream -> streams.start(first, stream));
                    conference.join(first, verb.endsOnExit());
                  }
                });
    return Future.succeededFuture(verb.name());
  }

  private Future<Void> pass(long ms) {
    if (ms <= 0) {
      return Future.succeededFuture();
    }
    var passed = Promise.<Void>promise();
    vertx.setTimer(ms, over -> passed.complete());
    return passed.future();
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
   * Rings somebody into the conference: a customer, who does what their number is for, or a
   * colleague, in whose browsers it rings. A colleague who has none on this line is one of the
   * recording: who is rung first of those answers.
   *
   * @param phones browsers of the colleague that is rung
   * @param url what says what the leg does once answered, before it joins; empty where it joins at
   *     once, and is heard to ring
   * @param endsConference whether the conference ends when this leg leaves it
   * @param timeoutMs how long it rings where nobody answers
   */
  Leg ring(
      RungParty to,
      List<PhoneSocket> phones,
      String url,
      String statusCallback,
      List<String> events,
      boolean endsConference,
      long timeoutMs) {
    var party = first.party().other();
    boolean isFirst = legs.size() == 1;
    var leg = new Leg(PracticeAccount.sid("CA"), party, to.endpoints(), statusCallback, events);
    legs.put(leg.sid(), leg);
    leg.become(Status.INITIATED, reports);
    leg.become(Status.RINGING, reports);
    ends.put(leg, endsConference);
    if (isFirst && url.isEmpty()) {
      conversation.ring(System.nanoTime());
    }
    var number =
        party == Speaker.CUSTOMER ? PracticeNumber.of(to.address()) : PracticeNumber.ANSWERS;
    switch (number) {
      case BUSY -> vertx.setTimer(PracticeNumber.FAILS_MS, rung -> giveUp(leg, Status.BUSY));
      case FAILED -> vertx.setTimer(PracticeNumber.FAILS_MS, rung -> giveUp(leg, Status.FAILED));
      case NO_ANSWER ->
          vertx.setTimer(PracticeNumber.RINGS_MS, rung -> giveUp(leg, Status.NO_ANSWER));
      default -> {
        if (isFirst && phones.isEmpty()) {
          firstTold.onSuccess(told -> answerAfterOneRing(leg, url));
        } else {
          vertx.setTimer(timeoutMs, rung -> giveUp(leg, Status.NO_ANSWER));
        }
      }
    }
    phones.forEach(phone -> phone.ring(this, leg, to.callId(), endpoints.get("From")));
    return leg;
  }

  private void answerAfterOneRing(Leg leg, String url) {
    long now = System.nanoTime();
    // Counted from the stream, so that a call played again is answered in the same frame of it.
    long answersAt = streams.startedAt().orElse(now) + TimeUnit.MILLISECONDS.toNanos(RINGING_MS);
    if (url.isEmpty()) {
      conversation.answer(answersAt);
    }
    vertx.setTimer(
        Math.max(1, TimeUnit.NANOSECONDS.toMillis(answersAt - now)),
        rung -> {
          if (url.isEmpty()) {
            joined(leg);
          } else {
            answered(leg, url, answersAt);
          }
        });
  }

  /** Asks what the leg is to do, and has it hear that before it joins. */
  private void answered(Leg leg, String url, long answeredAt) {
    if (leg.status() != Status.RINGING) {
      return;
    }
    leg.become(Status.IN_PROGRESS, reports);
    var form = new HashMap<String, String>();
    form.put("AccountSid", account.accountSid());
    form.put("CallSid", leg.sid());
    form.put("CallStatus", "in-progress");
    client
        .post(URI.create(url), form)
        .compose(xml -> twiml(xml))
        .compose(
            twiml ->
                twiml.conference().isEmpty()
                    ? Future.failedFuture(new Refusal(twiml.said()))
                    : notices.heardFor(twiml).map(ms -> joinsAt(answeredAt, ms)))
        .onSuccess(
            at -> {
              conversation.answer(at);
              long wait = TimeUnit.NANOSECONDS.toMillis(at - System.nanoTime());
              pass(wait).onSuccess(told -> join(leg));
            })
        .onFailure(e -> hangUp(leg));
  }

  /** In steps, so that a call played again is joined in the same frame of its stream. */
  private static long joinsAt(long answeredAt, long heardMs) {
    long soonest = System.nanoTime() - answeredAt;
    long steps = (soonest + ASKING_NANOS - 1) / ASKING_NANOS;
    return answeredAt + steps * ASKING_NANOS + TimeUnit.MILLISECONDS.toNanos(heardMs);
  }

  private static Future<Twiml> twiml(String xml) {
    try {
      return Future.succeededFuture(Twiml.parse(xml));
    } catch (IOException e) {
      return Future.failedFuture(e);
    }
  }

  /** A browser that is rung answers now, in a whole frame of the stream. */
  void answer(Leg leg) {
    firstTold.onSuccess(told -> answerNow(leg));
  }

  private void answerNow(Leg leg) {
    long now = System.nanoTime();
    long from = streams.startedAt().orElse(now);
    conversation.answer(from + (now - from + FRAME_NANOS - 1) / FRAME_NANOS * FRAME_NANOS);
    joined(leg);
  }

  private void joined(Leg leg) {
    if (leg.status() == Status.RINGING) {
      leg.become(Status.IN_PROGRESS, reports);
      join(leg);
    }
  }

  private void join(Leg leg) {
    if (leg.status() == Status.IN_PROGRESS) {
      conference.join(leg, ends.get(leg));
      vertx.setTimer(conversation.durationMs() + GOODBYE_MS, said -> hangUp());
    }
  }

  private void giveUp(Leg leg, Status how) {
    if (leg.status() == Status.RINGING) {
      end(leg, how);
    }
  }

  /** Ends a leg: one that rings is canceled. */
  void hangUp(Leg leg) {
    if (!leg.status().isFinal()) {
      end(leg, leg.status() == Status.IN_PROGRESS ? Status.COMPLETED : Status.CANCELED);
    }
  }

  private void end(Leg leg, Status status) {
    var left = conference == null ? List.<Leg>of() : conference.leave(leg);
    leg.become(status, reports);
    if (leg == first) {
      streams.stopAll();
    }
    left.forEach(this::hangUp);
    if (legs.values().stream().allMatch(one -> one.status().isFinal())) {
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
