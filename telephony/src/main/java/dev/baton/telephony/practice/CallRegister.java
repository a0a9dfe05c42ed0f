package dev.baton.telephony.practice;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The calls that are on the line, by leg and by conference. For one event loop. */
final class CallRegister {

  /** Who asks for a conference may be faster than the answer that makes it. */
  private static final int CONFERENCE_SECONDS = 5;

  private final Map<String, PracticeCall> calls = new LinkedHashMap<>();
  private final Map<String, Promise<PracticeCall>> conferences = new HashMap<>();

  int size() {
    return calls.size();
  }

  List<PracticeCall> all() {
    return List.copyOf(calls.values());
  }

  void add(PracticeCall call) {
    calls.put(call.sid(), call);
  }

  /** The call has joined its conference. */
  void joined(PracticeCall call, String conference) {
    promise(conference).tryComplete(call);
  }

  void remove(PracticeCall call) {
    calls.remove(call.sid());
    conferences.values().removeIf(promise -> promise.future().result() == call);
  }

  Optional<PracticeCall> ofLeg(String legSid) {
    return calls.values().stream().filter(call -> call.leg(legSid).isPresent()).findFirst();
  }

  /** The call in a conference that has begun. */
  Optional<PracticeCall> ofConference(String conferenceSid) {
    return conferences.values().stream()
        .map(promise -> promise.future().result())
        .filter(call -> call != null && call.conferenceSid().equals(conferenceSid))
        .findFirst();
  }

  /** The call whose id an address has in it. */
  Optional<PracticeCall> namedIn(String address) {
    return calls.values().stream().filter(call -> address.contains(call.sid())).findFirst();
  }

  /** The call in a conference. Fails with {@link ApiException} where there is none. */
  Future<PracticeCall> inConference(String name) {
    var promise = promise(name);
    return promise
        .future()
        .timeout(CONFERENCE_SECONDS, TimeUnit.SECONDS)
        .recover(
            late -> {
              conferences.remove(name, promise);
              return Future.failedFuture(ApiException.notFound(name));
            });
  }

  private Promise<PracticeCall> promise(String conference) {
    return conferences.computeIfAbsent(conference, name -> Promise.promise());
  }
}
