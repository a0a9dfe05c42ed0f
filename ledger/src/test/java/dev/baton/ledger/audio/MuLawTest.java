package dev.baton.ledger.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MuLawTest {

  /**
   * The first output value of each segment and the step inside it: G.711 table 2a, columns 8, 1.
   */
  private static final int[][] SEGMENTS = {
    {0, 2}, {33, 4}, {99, 8}, {231, 16}, {495, 32}, {1023, 64}, {2079, 128}, {4191, 256}
  };

  @Test
  void decode_givesTheTablesValues_forAllCodes() {
    var quietestFirst = outputValues();

    for (int i = 0; i < 128; i++) {
      short expected = (short) (quietestFirst.get(i) * 4);
      assertThat(MuLaw.decode((byte) (0xFF - i))).as("positive %d", i).isEqualTo(expected);
      assertThat(MuLaw.decode((byte) (0x7F - i))).as("negative %d", i).isEqualTo((short) -expected);
    }
  }

  @Test
  void decode_givesTheLoudestValue_forTheEndsOfTheScale() {
    assertThat(MuLaw.decode(new byte[] {(byte) 0x80, 0x00, (byte) 0xFF, 0x7F}))
        .containsExactly((short) 32_124, (short) -32_124, (short) 0, (short) 0);
  }

  @Test
  void encode_givesBackTheCode_forAllCodes() {
    for (int code = 0; code < 256; code++) {
      byte expected = (byte) (code == 0x7F ? 0xFF : code); // there is one zero in 16 bits
      assertThat(MuLaw.encode(MuLaw.decode((byte) code))).as("code %d", code).isEqualTo(expected);
    }
  }

  @Test
  void encode_clips_whenTheSampleIsLouderThanTheScale() {
    assertThat(MuLaw.encode(new short[] {Short.MAX_VALUE, Short.MIN_VALUE}))
        .containsExactly((byte) 0x80, (byte) 0x00);
  }

  @Test
  void encode_followsTheTablesDecisionValues_forAllSamples() {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int interval = (sample < 0 ? 0x7F : 0xFF) - (MuLaw.encode((short) sample) & 0xFF);

      assertThat(interval).as("interval of %d", sample).isEqualTo(interval(Math.abs(sample)));
    }
  }

  private static int interval(int magnitude) {
    int last = 127;
    while (decisionValue(last) * 4 > magnitude) {
      last--;
    }
    return last;
  }

  /** G.711 table 2a, column 5: where an interval begins. */
  private static int decisionValue(int interval) {
    int segment = interval / 16;
    int step = interval % 16;
    int[] begins = {-1, 31, 95, 223, 479, 991, 2015, 4063};
    return Math.max(0, begins[segment] + step * SEGMENTS[segment][1]);
  }

  private static List<Integer> outputValues() {
    var values = new ArrayList<Integer>();
    for (int[] segment : SEGMENTS) {
      for (int step = 0; step < 16; step++) {
        values.add(segment[0] + step * segment[1]);
      }
    }
    return values;
  }
}
