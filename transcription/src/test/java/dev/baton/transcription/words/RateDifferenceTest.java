package dev.baton.transcription.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateDifferenceTest {

  private final String said =
      IntStream.range(0, 1_000)
          .mapToObj(i -> "w" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
          .collect(Collectors.joining(" "));

  @Test
  void countsWhatWordErrorsCounts() {
    String heard = "one two three five six seven eight";
    String reference = "one two four five seven nine ten eight";
    var blocks = ErrorBlocks.between(reference, heard);
    assertThat(Arrays.stream(blocks.errors()).sum())
        .isEqualTo(WordErrors.between(reference, heard).errors());
    assertThat(Arrays.stream(blocks.words()).sum()).isEqualTo(8);
  }

  @Test
  void isNothing_ofTheSameTranscript() {
    var blocks = ErrorBlocks.between(said, said.replace("waa", "x"));
    assertThat(RateDifference.between(blocks, blocks)).contains(new RateDifference(0, 0, 0));
  }

  @Test
  void hasTheDifferenceInItsInterval() {
    var better = ErrorBlocks.between(said, said.replaceAll("wa.", "x"));
    var worse = ErrorBlocks.between(said, said.replaceAll("w[ab].", "x"));
    var difference = RateDifference.between(worse, better).orElseThrow();
    assertThat(difference.points()).isCloseTo(3.9, within(0.2));
    assertThat(difference.from()).isPositive().isLessThan(difference.points());
    assertThat(difference.to()).isGreaterThan(difference.points());
  }

  @Test
  void isUnknown_whereOneIsOfAnotherReference() {
    assertThat(RateDifference.between(ErrorBlocks.NONE, ErrorBlocks.between("a", "a"))).isEmpty();
  }
}
