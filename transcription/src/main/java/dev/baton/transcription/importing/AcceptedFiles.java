package dev.baton.transcription.importing;

import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.bus.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Recordings that wait to be taken in, on this node's disk, each with what is wished. Blocks. */
final class AcceptedFiles {

  /** What nobody came for in this time is not come for any more. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final Path folder;

  AcceptedFiles(Path data) {
    folder = data.resolve("imports");
  }

  /** Moves a file here; the wish is there before it. */
  void put(String callId, ImportWish wish) throws IOException {
    Files.createDirectories(folder);
    Path audio = audio(callId);
    Path half = folder.resolve(callId + ".part");
    Files.writeString(half, Json.text(wish.at(audio)));
    Files.move(half, wish(callId), StandardCopyOption.ATOMIC_MOVE);
    Files.move(Path.of(wish.file()), audio, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Empty where it is not on this node. */
  Optional<ImportWish> find(String callId) throws IOException {
    if (!Files.exists(audio(callId)) || !Files.exists(wish(callId))) {
      return Optional.empty();
    }
    byte[] json = Files.readString(wish(callId)).getBytes(StandardCharsets.UTF_8);
    return Optional.of(Json.read(json, ImportWish.class));
  }

  void remove(String callId) throws IOException {
    Files.deleteIfExists(audio(callId));
    Files.deleteIfExists(wish(callId));
  }

  /** Removes what lies here for too long. */
  void sweep(Instant now) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path audio(String callId) {
    return folder.resolve(callId + ".audio");
  }

  private Path wish(String callId) {
    return folder.resolve(callId + ".json");
  }
}
