package dev.baton.telephony.practice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conference of a call, as its callbacks tell of it. For one event loop. */
final class Conference {

  private final String sid = PracticeAccount.sid("CF");
  private final Twiml.Conference verb;
  private final Reports reports;

  /** Who is in it, and whether it ends when they leave. */
  private final Map<Leg, Boolean> participants = new LinkedHashMap<>();

  private int sequence;
  private boolean started;

  Conference(Twiml.Conference verb, Reports reports) {
    this.verb = verb;
    this.reports = reports;
  }

  String sid() {
    return sid;
  }

  void join(Leg leg, boolean endsOnExit) {
    participants.put(leg, endsOnExit);
    report("join", "participant-join", Map.of("CallSid", leg.sid()));
    if (participants.size() == 2 && !started) {
      started = true;
      report("start", "conference-start", Map.of());
    }
  }

  /**
   * Lets a leg go, if it is in it.
   *
   * @return those whom that puts out of the conference too, since it ends
   */
  List<Leg> leave(Leg leg) {
    Boolean ends = participants.remove(leg);
    if (ends == null) {
      return List.of();
    }
    report("leave", "participant-leave", Map.of("CallSid", leg.sid()));
    if (participants.isEmpty()) {
      report("end", "conference-end", Map.of());
    }
    return ends ? List.copyOf(participants.keySet()) : List.of();
  }

  private void report(String event, String name, Map<String, String> fields) {
    if (!verb.events().contains(event)) {
      return;
    }
    var form = new HashMap<>(fields);
    form.put("ConferenceSid", sid);
    form.put("FriendlyName", verb.name());
    form.put("StatusCallbackEvent", name);
    form.put("SequenceNumber", String.valueOf(++sequence));
    reports.send(verb.statusCallback(), form);
  }
}
