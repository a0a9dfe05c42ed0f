package dev.baton.transcription.recognizer;

import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Decodes a second of audio with a model in a process of its own: libvosk ends the process, or
 * never returns, on some of those that are broken.
 */
final class ModelTrial {

  private static final int SAMPLE_RATE = 16_000;
  private static final int LONGEST_SECONDS = 180;

  private ModelTrial() {}

  /**
   * @param shown the model as a person knows it
   * @throws ModelException when libvosk cannot use it
   */
  static void run(Path folder, Path shown) throws IOException, ModelException {
    Path log = Files.createTempFile(folder.getParent(), ".trial-", ".log");
    try {
      var trial =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xshare:auto",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(),
                  ModelTrial.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        if (!trial.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
          throw new ModelException(shown, "libvosk does not come to an end with it");
        }
      } finally {
        trial.destroyForcibly();
      }
      if (trial.exitValue() != 0) {
        throw new ModelException(shown, "libvosk cannot use it" + reason(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  /** The first thing that Kaldi complains about. */
  private static String reason(Path log) throws IOException {
    return Files.readString(log, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.startsWith("ERROR") || line.startsWith("ASSERTION_FAILED"))
        .map(line -> " (" + line.strip() + ")")
        .findFirst()
        .orElse("");
  }

  private static String classPath() throws IOException {
    try {
      return Stream.of(place(ModelTrial.class), place(Model.class), place(Native.class))
          .distinct()
          .collect(Collectors.joining(File.pathSeparator));
    } catch (URISyntaxException e) {
      throw new IOException("the product's own classes are not in files", e);
    }
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  /** The trial itself; ends with 0 where the model can be used. */
  public static void main(String... arguments) throws IOException {
    LibVosk.setLogLevel(LogLevel.WARNINGS);
    try (var model = new Model(arguments[0]);
        var recognizer = new Recognizer(model, SAMPLE_RATE)) {
      var samples = new short[SAMPLE_RATE];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) (2_000 * Math.sin(i * 0.1));
      }
      recognizer.setWords(true);
      recognizer.acceptWaveForm(samples, samples.length);
      recognizer.getFinalResult();
    }
  }
}
