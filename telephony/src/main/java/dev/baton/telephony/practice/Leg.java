package dev.baton.telephony.practice;

import dev.baton.ledger.call.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One party's connection, whose states are reported to who asked for them. */
final class Leg {

  /** In the carrier's words. */
  enum Status {
    INITIATED("initiated", "initiated"),
    RINGING("ringing", "ringing"),
    IN_PROGRESS("in-progress", "answered"),
    COMPLETED("completed", "completed"),
    CANCELED("canceled", "completed"),
    NO_ANSWER("no-answer", "completed"),
    BUSY("busy", "completed"),
    FAILED("failed", "completed");

    final String text;

    /** What has to be asked for to be told of it. */
    final String event;

    Status(String text, String event) {
      this.text = text;
      this.event = event;
    }

    boolean isFinal() {
      return event.equals("completed");
    }
  }

  private final String sid;
  private final Speaker party;
  private final Map<String, String> endpoints;
  private final String statusCallback;
  private final List<String> events;
  private final List<Consumer<Status>> watchers = new ArrayList<>();
  private Status status = Status.INITIATED;
  private int sequence;

  /**
   * @param endpoints {@code From} and {@code To}
   * @param events which of them to report, such as {@code answered}
   */
  Leg(
      String sid,
      Speaker party,
      Map<String, String> endpoints,
      String statusCallback,
      List<String> events) {
    this.sid = sid;
    this.party = party;
    this.endpoints = Map.copyOf(endpoints);
    this.statusCallback = statusCallback;
    this.events = List.copyOf(events);
  }

  String sid() {
    return sid;
  }

  Speaker party() {
    return party;
  }

  Status status() {
    return status;
  }

  /** Whether it is this colleague's. */
  boolean isOf(String colleague) {
    String client = "client:" + colleague;
    return client.equals(endpoints.get("From")) || client.equals(endpoints.get("To"));
  }

  /** Tells of each state to come. */
  void watch(Consumer<Status> watcher) {
    watchers.add(watcher);
  }

  /** Takes a state and reports it. */
  void become(Status next, Reports reports) {
    status = next;
    List.copyOf(watchers).forEach(watcher -> watcher.accept(next));
    if (!events.contains(next.event)) {
      return;
    }
    var fields = new HashMap<>(endpoints);
    fields.put("CallSid", sid);
    fields.put("CallStatus", next.text);
    fields.put("CallbackSource", "call-progress-events");
    fields.put("SequenceNumber", String.valueOf(sequence++));
    reports.send(statusCallback, fields);
  }
}
