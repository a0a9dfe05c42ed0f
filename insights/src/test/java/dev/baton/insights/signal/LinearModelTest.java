package dev.baton.insights.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static final List<String> OUTCOMES = List.of("met", "not_met");

  @Test
  void logits_areTheSumsOfWhatEachFeatureSays() {
    var model =
        new LinearModel(
            OUTCOMES,
            new float[] {1, -1},
            new float[][] {{2, 0}, {0, 4}},
            Map.of("yes", new float[] {3, 0}, "no", new float[] {0, 5}));

    assertThat(model.logits(new Input(1, 0.5f).add("yes").add("no", 2).add("never seen")))
        .containsExactly(1 + 2 + 3, -1 + 2 + 10);
  }

  @Test
  void logits_tellFeaturesApart_whoseNamesHaveOneHashOrRunTogether() {
    var alike = List.of("Aa", "BB", "A", "a", "AaB", "B", "", "AaBB", "BBAa", "w=you £", "w=你");
    var weights = new HashMap<String, float[]>();
    for (int i = 0; i < alike.size(); i++) {
      weights.put(alike.get(i), new float[] {i + 1, 0});
    }
    var model = new LinearModel(OUTCOMES, new float[2], new float[2][0], weights);

    for (int i = 0; i < alike.size(); i++) {
      assertThat(model.logits(new Input().add(alike.get(i)))[0]).isEqualTo(i + 1);
    }
    for (String other : List.of("aA", "AaA", "BBA", "w=", "BAa", "w=you")) {
      assertThat(model.logits(new Input().add(other))).containsExactly(0, 0);
    }
  }

  @Test
  void logits_areThoseOfAMap_whateverTheNames() {
    var random = new Random(11);
    var weights = new HashMap<String, float[]>();
    for (int i = 0; i < 20_000; i++) {
      weights.put(name(random), new float[] {thousandths(random), thousandths(random)});
    }
    var model = new LinearModel(OUTCOMES, new float[2], new float[2][0], weights);
    var asked = new ArrayList<>(weights.keySet());
    for (int i = 0; i < 20_000; i++) {
      asked.add(name(random));
    }
    for (String name : asked) {
      var row = weights.getOrDefault(name, new float[2]);
      assertThat(model.logits(new Input().add(name))).containsExactly(row[0], row[1]);
    }
  }

  @Test
  void model_comesBackAsItWasWritten_toAThousandth() throws Exception {
    var model =
        new LinearModel(
            OUTCOMES,
            new float[] {0.25f, -2},
            new float[][] {{1}, {2}},
            Map.of("w=£", new float[] {1.2344f, -31}, "w=yes", new float[] {0, 0.5f}));
    var written = new ByteArrayOutputStream();
    model.write(written);
    var read = LinearModel.read(new ByteArrayInputStream(written.toByteArray()));

    var input = new Input(3).add("w=£").add("w=yes");
    assertThat(read.outcomes()).isEqualTo(OUTCOMES);
    assertThat(read.logits(input)[0]).isEqualTo(model.logits(input)[0], within(0.001));
    assertThat(read.logits(input)[1]).isEqualTo(model.logits(input)[1], within(0.001));
  }

  private static float thousandths(Random random) {
    return random.nextInt(-32_000, 32_001) / 1000f;
  }

  private static String name(Random random) {
    return random
        .ints(1 + random.nextInt(7), 'a', 'h')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
