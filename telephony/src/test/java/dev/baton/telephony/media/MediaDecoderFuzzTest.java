package dev.baton.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.baton.telephony.media.MediaMessage.Media;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Whatever a carrier sends, it is a message or refused. See docs/decisions/fuzzing. */
class MediaDecoderFuzzTest {

  private static final long LONGEST_MS = Duration.ofHours(24).toMillis();

  @FuzzTest(maxDuration = "10m")
  void decodesOrRefuses(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    try {
      if (MediaDecoder.decode(text) instanceof Media media) {
        assertThat(media.atMs()).isBetween(0L, LONGEST_MS);
        assertThat(media.pcm().length).isLessThanOrEqualTo(text.length());
        assertThat(media.streamId()).isNotNull();
      }
    } catch (MediaException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
