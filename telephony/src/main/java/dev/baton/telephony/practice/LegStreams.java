package dev.baton.telephony.practice;

import dev.baton.telephony.account.TwilioAccount;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The media streams of one call. For one event loop. */
final class LegStreams {

  private final Vertx vertx;
  private final TwilioAccount account;
  private final SignedClient client;
  private final Conversation conversation;
  private final Reports reports;
  private final List<LegStream> streams = new ArrayList<>();

  LegStreams(
      Vertx vertx,
      TwilioAccount account,
      SignedClient client,
      Conversation conversation,
      Reports reports) {
    this.vertx = vertx;
    this.account = account;
    this.client = client;
    this.conversation = conversation;
    this.reports = reports;
  }

  /** Starts a stream of a leg; empty where the call has one of that name, or the leg is over. */
  Optional<LegStream> start(Leg leg, Twiml.Stream verb) {
    boolean taken = streams.stream().anyMatch(one -> one.name().equals(verb.name()));
    if (taken || leg.status().isFinal()) {
      return Optional.empty();
    }
    var stream = new LegStream(vertx, verb, leg, conversation, reports, account.accountSid());
    streams.add(stream);
    stream.start(client);
    return Optional.of(stream);
  }

  Optional<LegStream> find(String streamSid) {
    return streams.stream().filter(one -> one.sid().equals(streamSid)).findFirst();
  }

  /** The network breaks: every stream of now breaks off. */
  void breakOff() {
    List.copyOf(streams).forEach(LegStream::breakOff);
  }

  void stopAll() {
    streams.stream().filter(one -> !one.isOver()).forEach(LegStream::stop);
  }

  /** The first sample of the first stream, {@link System#nanoTime()}. */
  Optional<Long> startedAt() {
    return streams.stream().map(LegStream::startedAt).flatMap(Optional::stream).findFirst();
  }
}
