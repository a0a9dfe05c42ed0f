package dev.baton.bench.speech;

import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording of one speaker with the words in it, written down in the text file beside it.
 *
 * @param audioMs its length
 */
public record Reference(Path wav, String text, long audioMs) {

  private static final String WAV = ".wav";

  public String name() {
    String file = wav.getFileName().toString();
    return file.substring(0, file.length() - WAV.length());
  }

  /** The same said so many times, written to a file of the same name. */
  public Reference repeated(int times, Path folder) throws IOException {
    Path longer = folder.resolve(wav.getFileName());
    try (var in = WavReader.open(wav);
        var out = WavWriter.create(longer, 1, in.sampleRate())) {
      var samples = new short[1][(int) in.frames()];
      in.read(samples);
      for (int i = 0; i < times; i++) {
        out.write(samples, samples[0].length);
      }
    }
    return new Reference(longer, (text + "\n").repeat(times), audioMs * times);
  }

  /**
   * Those among these files, and in these folders.
   *
   * @throws IOException when a file has no text, or there are none, with a line for a person
   */
  public static List<Reference> in(List<Path> places) throws IOException {
    var found = new ArrayList<Reference>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        for (Path wav : wavsWithText(place)) {
          found.add(read(wav));
        }
      } else {
        found.add(read(place));
      }
    }
    if (found.isEmpty()) {
      throw new IOException("no recording with a text beside it in " + places);
    }
    return found;
  }

  private static List<Path> wavsWithText(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(WAV) && Files.exists(text(file)))
          .sorted()
          .toList();
    }
  }

  private static Reference read(Path wav) throws IOException {
    try (var in = WavReader.open(wav)) {
      if (!Files.exists(text(wav))) {
        throw new IOException(wav + ": no text beside it (" + text(wav).getFileName() + ")");
      }
      if (in.channels() != 1) {
        throw new IOException(wav + ": a recording of one speaker has one channel");
      }
      return new Reference(wav, Files.readString(text(wav)), in.frames() * 1_000 / in.sampleRate());
    }
  }

  private static Path text(Path wav) {
    return wav.resolveSibling(wav.getFileName().toString().replaceFirst("\\.[^.]*$", ".txt"));
  }
}
