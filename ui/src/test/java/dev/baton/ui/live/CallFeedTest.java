package dev.baton.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ui.Sample;
import dev.baton.ui.call.CallPageView;
import dev.baton.ui.call.CallView;
import dev.baton.ui.call.DraftView;
import dev.baton.ui.call.UtteranceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallFeedTest {

  private final List<Event> sent = new ArrayList<>();
  private final CallFeed feed = new CallFeed(sent::add);

  @Test
  void holdsBackWhatHappens_untilThePageIsThere() {
    var first = utterance("U1", true);
    var second = utterance("U2", true);
    feed.happened(first);
    feed.happened(second);
    assertThat(sent).isEmpty();

    feed.follow(page(1, Set.of(), "U1"));

    assertThat(sent).containsExactly(second);
  }

  @Test
  void leavesOutWhatThePageTells_howeverLateItComes() {
    feed.follow(page(3, Set.of(), "U1"));
    var draft = draft("U2");
    Stream.of(utterance("U1", true), draft("U1"), call(2), call(3), draft).forEach(feed::happened);
    assertThat(sent).containsExactly(draft);
  }

  @Test
  void tellsOfEachVersionOnce_andNeverGoesBack() {
    feed.follow(page(1, Set.of()));
    var newer = call(3);
    Stream.of(newer, call(2), call(3)).forEach(feed::happened);
    assertThat(sent).containsExactly(newer);
  }

  @Test
  void tellsThatALineIsStored_whereThePageMarksItAsNot() {
    feed.follow(page(1, Set.of("U1"), "U1"));
    var stored = utterance("U1", true);
    Stream.of(utterance("U1", false), stored).forEach(feed::happened);
    assertThat(sent).containsExactly(stored);
  }

  @Test
  void needsAnotherPage_whenAllWasStoredWhileOneWithMarksWasLoaded() {
    feed.happened(utterance("U1", false));
    feed.happened(Event.STORED);
    assertThat(feed.fits(page(1, Set.of("U1"), "U1"))).isFalse();

    var after = page(1, Set.of(), "U1");
    assertThat(feed.fits(after)).isTrue();
    feed.follow(after);
    assertThat(sent).isEmpty();
  }

  private static Event utterance(String id, boolean stored) {
    return Event.of("utterance", heard(id, stored));
  }

  private static UtteranceView heard(String id, Boolean stored) {
    return new UtteranceView(
        id, "sdr", 0, 900, "hello", "Hello.", List.of(1), List.of(), 0.75, List.of(), stored, null);
  }

  private static Event draft(String id) {
    return Event.of("draft", new DraftView(id, "sdr", 0, 900, "hel", 0));
  }

  private static Event call(long version) {
    return Event.of("call", view(version));
  }

  private static CallView view(long version) {
    return new CallView(
        "CA1",
        version,
        "outbound",
        "live",
        null,
        Sample.START,
        null,
        null,
        false,
        "en",
        null,
        false,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static CallPageView page(long version, Set<String> unstored, String... shown) {
    var lines = Stream.of(shown).map(id -> heard(id, null)).toList();
    return new CallPageView(view(version), lines, List.of(), unstored, 0, 0);
  }
}
