package dev.baton.telephony.practice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The browsers that are on the line, and the legs that they are in. For one event loop. */
final class PracticePhones {

  private final Map<String, Set<PhoneSocket>> byColleague = new HashMap<>();
  private final Map<String, PhoneLeg> legs = new HashMap<>();

  void add(String colleague, PhoneSocket phone) {
    byColleague.computeIfAbsent(colleague, name -> new LinkedHashSet<>()).add(phone);
  }

  void remove(String colleague, PhoneSocket phone) {
    byColleague.computeIfPresent(
        colleague,
        (name, phones) -> {
          phones.remove(phone);
          return phones.isEmpty() ? null : phones;
        });
  }

  List<PhoneSocket> of(String colleague) {
    return List.copyOf(byColleague.getOrDefault(colleague, Set.of()));
  }

  void add(PhoneLeg leg) {
    legs.put(leg.leg().sid(), leg);
    leg.leg()
        .watch(
            status -> {
              if (status.isFinal()) {
                legs.remove(leg.leg().sid());
              }
            });
  }

  Optional<PhoneLeg> leg(String sid) {
    return Optional.ofNullable(legs.get(sid));
  }
}
