package dev.baton.insights.eval;

import dev.baton.insights.transcript.Transcript;
import dev.baton.insights.transcript.Turn;
import dev.baton.ledger.call.Speaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What lists of words can find: the way that this is often done. */
final class KeywordSignals {

  private static final Map<String, List<String>> EVIDENCE =
      lists(
          "money:met|budget,funds,funding,thousand,grand,dollars,pounds,euros,allocated",
          "money:not_met|no budget,no money,frozen,cut",
          "power:met|my decision,i decide,i sign,my call",
          "power:not_met|my boss,head office,the board,not my decision",
          "need:met|problem,issue,struggle,pain,frustrating,annoying,keep losing,takes forever",
          "time:met|quarter,month,deadline,january,february,march,april,may,june,july,august,"
              + "september,october,november,december",
          "value:met|percent,save,hours a week,cost us,losing",
          "context:met|we use,we have,we've got,currently,employees,people,sites",
          "process:met|legal,procurement,security,contract,pilot,trial,committee,approval",
          "rivals:met|also looking,competitor,renewal,alternative,compare",
          "ally:met|champion,fan,loves,pushing for");

  private static final Map<String, List<String>> OBJECTIONS =
      lists(
          "price|too expensive,expensive,cost too much,can't afford,budget",
          "no_need|don't need,not interested,happy with,we're fine",
          "timing|not now,bad time,busy,next year,call me back",
          "authority|not my decision,my boss,talk to",
          "competitor|already have,already use,we use",
          "trust|never heard of,scam,burned,prove",
          "send_info|send me,email me");

  private static final Map<String, List<String>> STEPS =
      lists(
          "dated|monday,tuesday,wednesday,thursday,friday,tomorrow,next week",
          "undated|i'll send,follow up,get back to you,send you,set up a call");

  private KeywordSignals() {}

  private static Map<String, List<String>> lists(String... lines) {
    var lists = new LinkedHashMap<String, List<String>>();
    for (String line : lines) {
      var parts = line.split("\\|", 2);
      lists.put(parts[0], List.of(parts[1].split(",", -1)));
    }
    return lists;
  }

  /** By kind. */
  static Map<String, Set<Found>> read(String file, Transcript transcript) {
    var evidence = new TreeSet<Found>();
    var objections = new TreeSet<Found>();
    var steps = new TreeSet<Found>();
    for (var turn : transcript.turns()) {
      if (turn.speaker() == Speaker.CUSTOMER) {
        all(file, turn, EVIDENCE, evidence);
        first(file, turn, OBJECTIONS, objections);
      }
      first(file, turn, STEPS, steps);
    }
    return Map.of("evidence", evidence, "objection", objections, "next_step", steps);
  }

  private static void all(
      String file, Turn turn, Map<String, List<String>> lists, Set<Found> found) {
    lists.forEach(
        (value, words) -> {
          if (words.stream().anyMatch(word -> says(turn, word))) {
            found.add(new Found(file, turn.line(), value));
          }
        });
  }

  private static void first(
      String file, Turn turn, Map<String, List<String>> lists, Set<Found> found) {
    lists.entrySet().stream()
        .filter(list -> list.getValue().stream().anyMatch(word -> says(turn, word)))
        .findFirst()
        .ifPresent(list -> found.add(new Found(file, turn.line(), list.getKey())));
  }

  private static boolean says(Turn turn, String words) {
    return (" " + turn.text() + " ").contains(" " + words + " ");
  }
}
