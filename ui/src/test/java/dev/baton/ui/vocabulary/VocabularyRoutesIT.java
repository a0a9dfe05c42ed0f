package dev.baton.ui.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyRoutesIT {

  private static final String PATH = "/api/vocabulary";

  @TempDir static Path data;
  private static RunningUi ui;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
    ui.as(ui.cookieOf(Role.COACH));
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  private static JsonObject there() {
    return new JsonObject(ui.get(PATH).body());
  }

  private static int save(int version, Object... words) {
    var wish = new JsonObject().put("version", version).put("words", JsonArray.of(words));
    return ui.send(ui.change(PATH, "PUT", wish.encode())).statusCode();
  }

  @Test
  void keepsEachWordOnce_onTopOfTheNewestVersionOnly() {
    int version = there().getInteger("version");

    assertThat(save(version, "Zendelo", "O'Brien & Sons", "Zendelo")).isEqualTo(200);

    assertThat(there())
        .isEqualTo(
            new JsonObject()
                .put("version", version + 1)
                .put("words", JsonArray.of("Zendelo", "O'Brien & Sons"))
                .put("soundsLike", new JsonArray()));
    assertThat(save(version, "Other")).isEqualTo(409);
  }

  @Test
  void keepsHowItsWordsAreSaid_andNothingOfOtherWords() {
    var own = new JsonObject().put("word", "Quorvia").put("spelling", "kwor vee ah");
    var other = new JsonObject().put("word", "Nothere").put("spelling", "not here");

    assertThat(saveSaid(own, other)).isEqualTo(200);

    assertThat(there().getJsonArray("soundsLike")).isEqualTo(JsonArray.of(own));
    assertThat(saveSaid(own.copy().put("spelling", "<b>"))).isEqualTo(400);
  }

  private static int saveSaid(JsonObject... soundsLike) {
    var wish =
        new JsonObject()
            .put("version", there().getInteger("version"))
            .put("words", JsonArray.of("Quorvia"))
            .put("soundsLike", JsonArray.of((Object[]) soundsLike));
    return ui.send(ui.change(PATH, "PUT", wish.encode())).statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "<b>bold</b>", " Zendelo", "Zen\ndelo", "1234"})
  void refusesWhatIsNoWord(String word) {
    assertThat(save(there().getInteger("version"), word)).isEqualTo(400);
  }
}
