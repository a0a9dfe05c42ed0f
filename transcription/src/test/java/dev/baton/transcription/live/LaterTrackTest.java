package dev.baton.transcription.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audio.AudioTrack;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.call.Track;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LaterTrackTest {

  private static final AudioTrack TRACK =
      new AudioTrack("call", "MZ1", Track.INBOUND, Speaker.SDR, 0, "en");

  private final List<String> noted = new CopyOnWriteArrayList<>();

  @Test
  void endsOnceTheCallIsNoted_whenTheStoreWasAway() throws Exception {
    var track = new LaterTrack(TRACK, new NotedJobs(noted, 2));

    var end = track.end();
    assertThat(end.isComplete()).isFalse();
    assertThat(noted).isEmpty();

    await(end);
    assertThat(noted).containsExactly("transcribe/call");
  }

  @Test
  void endsWithoutANote_whenTheProcessStopsWhileTheStoreIsAway() throws Exception {
    var track = new LaterTrack(TRACK, new NotedJobs(noted, Integer.MAX_VALUE));

    track.abandon();

    await(track.end());
    assertThat(noted).isEmpty();
  }

  private static void await(Future<Void> future) throws Exception {
    future.toCompletionStage().toCompletableFuture().get(30, SECONDS);
  }
}
