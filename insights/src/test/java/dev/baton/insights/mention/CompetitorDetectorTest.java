package dev.baton.insights.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.insights.Telling;
import dev.baton.insights.embedding.Encoder;
import dev.baton.insights.language.EnglishTagger;
import dev.baton.insights.signal.SignalReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompetitorDetectorTest {

  private static NameModel names;
  private static SignalReader reader;

  @BeforeAll
  static void load() {
    var encoder = Encoder.load();
    names = NameModel.load(EnglishTagger.load(), encoder.model());
    reader = new SignalReader(encoder);
  }

  @Test
  void whatIsUsedInOurPlace_isFoundByWhatIsSaidOfIt() {
    assertThat(
            found(
                Terms.NONE,
                Telling.call()
                    .sdr("and what do you use for that at the moment")
                    .customer("we have been with quillbase for three years")))
        .containsExactly("quillbase");
  }

  @Test
  void aNameThatWasFound_isKnownForTheRestOfTheCall() {
    assertThat(
            found(
                Terms.NONE,
                Telling.call()
                    .customer("we switched from quillbase because it was too expensive")
                    .sdr("quillbase i see")))
        .containsExactly("quillbase", "quillbase");
  }

  @Test
  void whatTheTeamLists_isFoundWhereverItStands_asTheTeamWritesIt() {
    assertThat(
            found(
                new Terms(List.of("Route-Plan PRO")),
                Telling.call().customer("route plan pro and so on")))
        .containsExactly("Route-Plan PRO");
  }

  @Test
  void whatIsNoName_isNotFound() {
    assertThat(
            found(
                Terms.NONE,
                Telling.call()
                    .sdr("hi this is sarah how are you today")
                    .customer("fine thanks we are quite busy this week")))
        .isEmpty();
  }

  private static List<String> found(Terms listed, Telling call) {
    return call.to(new CompetitorDetector(names, reader, listed)).stream()
        .map(one -> (String) one.values().get("name"))
        .toList();
  }
}
