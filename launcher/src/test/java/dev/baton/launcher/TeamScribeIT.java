package dev.baton.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Scribe;
import dev.baton.ledger.speech.SpokenWord;
import dev.baton.ledger.speech.TeamVocabulary;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import dev.baton.ledger.speech.Word;
import dev.baton.ledger.store.Ledger;
import dev.baton.ledger.store.LedgerSettings;
import dev.baton.ledger.store.Ledgers;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamScribeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path data;
  private final Vertx vertx = Vertx.vertx();
  private final List<List<SpokenWord>> listenedFor = new CopyOnWriteArrayList<>();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledgers.open(vertx, Settings.of(Map.of(LedgerSettings.DATA.name(), data.toString())));
  }

  @AfterEach
  void close() {
    ledger.close();
    vertx.close().await();
  }

  private void awaitWords(String... words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(listenedFor)
                    .last()
                    .satisfies(
                        last ->
                            assertThat(last).extracting(SpokenWord::word).containsExactly(words)));
  }

  private static String written(Scribe scribe, String heard) {
    var words = new ArrayList<Word>();
    for (String word : heard.split(" ", -1)) {
      words.add(new Word(word, words.size() * 300L, words.size() * 300L + 250, 0.9));
    }
    return scribe.write("en", words).text();
  }

  @Test
  void competitorsAndProductsAreKnown_whenTheInsightsSettingsNameThem() {
    ledger
        .policies()
        .save(
            new InsightPolicy(
                0, "bant", List.of("Lindqvist", "Greystack"), List.of("Fenwick Moss"), List.of()))
        .await();
    ledger
        .policies()
        .save(
            new TeamVocabulary(
                0, List.of("Okonjo", "Greystack"), List.of(new SoundsLike("Okonjo", "oh con joe"))))
        .await();

    var scribe = TeamScribe.knowing(vertx, ledger, listenedFor::add);

    awaitWords("Okonjo", "Greystack", "Lindqvist", "Fenwick Moss");
    assertThat(listenedFor.get(0)).allMatch(word -> !word.sounds().isEmpty());
    assertThat(written(scribe, "i will ask lundqvist tomorrow")).contains("Lindqvist");
    assertThat(written(scribe, "we were sent by fenwick moss")).contains("Fenwick\u00a0Moss");
  }

  @Test
  void aCompetitorIsForgotten_whenItIsTakenOffTheSettings() {
    var named =
        ledger
            .policies()
            .save(new InsightPolicy(0, "bant", List.of("Lindqvist"), List.of(), List.of()))
            .await();
    var scribe = TeamScribe.knowing(vertx, ledger, listenedFor::add);
    awaitWords("Lindqvist");

    ledger
        .policies()
        .save(new InsightPolicy(named.version(), "bant", List.of(), List.of(), List.of()))
        .await();

    awaitWords();
    assertThat(written(scribe, "i will ask lundqvist tomorrow")).doesNotContain("Lindqvist");
  }
}
