package dev.baton.transcription.recognizer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Contexts: none (0), "5" (1), "7" (2), "5" after "7" (3), "7" after "5" (4). */
class ContextTreeTest {

  /** 1 0 | 1 1 0 | 1 0 | 1 0 | 0 | 0: the root, its two, one of each, none. */
  private static final BitSet BITS = BitSet.valueOf(new long[] {0b0_0_01_01_011_01});

  private final ContextTree tree = new ContextTree(BITS, 5, new int[] {0, 5, 7, 7, 5, 0});

  @Test
  void hasTheNewestWordFirst() {
    assertThat(tree.wordsOf(0)).isEmpty();
    assertThat(tree.wordsOf(3)).containsExactly(5, 7);
    assertThat(tree.wordsOf(4)).containsExactly(7, 5);
  }

  @Test
  void forgetsTheOldestWord_whenItGoesBack() {
    assertThat(tree.parent(3)).isEqualTo(1);
    assertThat(tree.parent(4)).isEqualTo(2);
    assertThat(tree.parent(1)).isZero();
  }

  @Test
  void keepsWhatIsKnownOfTheWordsBefore_whenAWordFollows() {
    assertThat(tree.after(tree.wordsOf(2), 5)).isEqualTo(3);
    assertThat(tree.after(tree.wordsOf(3), 7)).isEqualTo(4);
    assertThat(tree.after(tree.wordsOf(1), 5)).isEqualTo(1);
    assertThat(tree.after(tree.wordsOf(1), 6)).isZero();
  }
}
