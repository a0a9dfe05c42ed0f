package dev.baton.insights.repeat;

import dev.baton.insights.training.TrainingTexts;
import dev.baton.insights.training.TrainingTexts.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes pairs of questions, same and not, from the training texts; the same every time. */
final class Pairs {

  record Pair(boolean same, String one, String other, double weight) {}

  private static final int SAME_EACH = 3;
  private static final int NEAR_EACH = 3;
  private static final int FRAMED = 2_400;

  private final Random random = new Random(30);
  private final List<Pair> pairs = new ArrayList<>();

  List<Pair> all() {
    intents(TrainingTexts.intents());
    frames();
    for (String line : TrainingTexts.lines("near.txt")) {
      var parts = line.split("\\|", -1);
      put(parts[0].equals("1"), parts[1], parts[2], 4);
    }
    return pairs;
  }

  private void put(boolean same, String one, String other, double weight) {
    boolean turned = random.nextBoolean();
    pairs.add(new Pair(same, turned ? other : one, turned ? one : other, weight));
  }

  private void intents(List<Intent> intents) {
    for (var intent : intents) {
      var near =
          intents.stream()
              .filter(other -> !other.equals(intent) && other.topic().equals(intent.topic()))
              .toList();
      var far = intents.stream().filter(other -> !other.topic().equals(intent.topic())).toList();
      for (String question : intent.questions()) {
        for (int k = 0; k < SAME_EACH; k++) {
          String other = pick(intent.questions());
          if (!other.equals(question)) {
            put(true, question, other, 1);
          }
        }
        for (int k = 0; k < NEAR_EACH && !near.isEmpty(); k++) {
          put(false, question, pick(pick(near).questions()), 1);
        }
        put(false, question, pick(pick(far).questions()), 1);
      }
    }
  }

  /** Frames with things in them: another frame or another thing asks for something else. */
  private void frames() {
    var frames =
        TrainingTexts.lines("frames.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> parts(line, "\\|"))
            .toList();
    var things =
        TrainingTexts.lines("things.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> parts(line, "="))
            .toList();
    for (int k = 0; k < FRAMED; k++) {
      var frame = pick(frames);
      var thing = pick(things);
      String one = filled(pick(frame), pick(thing));
      switch (k % 4) {
        case 0, 1 -> {
          String other = filled(pick(frame), pick(thing));
          if (!other.equals(one)) {
            put(true, one, other, 1);
          }
        }
        case 2 -> different(one, pick(frames), frame, pick(thing));
        default -> {
          var otherThing = pick(things);
          if (otherThing != thing) {
            String asked = pick(frame);
            String again = random.nextBoolean() ? asked : pick(frame);
            put(false, filled(asked, pick(thing)), filled(again, pick(otherThing)), 1);
          }
        }
      }
    }
  }

  private void different(String one, List<String> frame, List<String> than, String thing) {
    if (frame != than) {
      put(false, one, filled(pick(frame), thing), 1);
    }
  }

  private static String filled(String frame, String thing) {
    return frame.replace("{x}", thing);
  }

  private static List<String> parts(String line, String by) {
    return Stream.of(line.split(by, -1)).map(String::strip).toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
