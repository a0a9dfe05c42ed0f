package dev.baton.transcription.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A recording, and the text file with its words where there is one beside it. */
record SpeechSample(Path wav, Optional<Path> text) {

  private static final String WAV = ".wav";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The recordings of a folder, by name. */
  static List<SpeechSample> in(Path folder) throws SampleException {
    if (!Files.isDirectory(folder)) {
      throw new SampleException(
          folder + (Files.exists(folder) ? ": not a folder" : ": no such folder"));
    }
    List<SpeechSample> found;
    try (var files = Files.list(folder)) {
      found = files.filter(SpeechSample::isWav).sorted().map(SpeechSample::of).toList();
    } catch (IOException e) {
      throw new SampleException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
    if (found.isEmpty()) {
      throw new SampleException(folder + ": no WAV file in it");
    }
    return found;
  }

  private static boolean isWav(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(WAV);
  }

  private static SpeechSample of(Path wav) {
    String file = wav.getFileName().toString();
    Path text = wav.resolveSibling(file.substring(0, file.length() - WAV.length()) + ".txt");
    return new SpeechSample(wav, Optional.of(text).filter(Files::exists));
  }

  String name() {
    return wav.getFileName().toString();
  }

  /** The words that are said; empty where nobody wrote them down. */
  Optional<String> reference() throws SampleException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(text.get()).replace(BYTE_ORDER_MARK, ""));
    } catch (CharacterCodingException e) {
      throw new SampleException(text.get() + ": not a text in UTF-8", e);
    } catch (IOException e) {
      throw new SampleException(text.get() + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
