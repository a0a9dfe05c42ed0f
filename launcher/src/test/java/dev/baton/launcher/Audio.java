package dev.baton.launcher;

import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.audio.WavWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The practice line's recordings, in the forms that WAV files come in. */
final class Audio {

  private static final String FOLDER = "/dev/baton/telephony/practice/";

  private Audio() {}

  /** As it is: two channels of mu-law at 8,000 Hz. */
  static Path recording(String name, Path file) throws IOException {
    try (InputStream in = Audio.class.getResourceAsStream(FOLDER + name + ".wav")) {
      Files.copy(in, file);
    }
    return file;
  }

  /** The same samples, 16-bit linear. */
  static Path linear(Path source, Path file) throws IOException {
    return write(file, read(source), 8_000);
  }

  /** One channel, 16-bit linear. */
  static Path mono(Path source, int channel, Path file) throws IOException {
    return write(file, new short[][] {read(source)[channel]}, 8_000);
  }

  /** At 16,000 Hz, 16-bit linear. */
  static Path wideband(Path source, Path file) throws IOException {
    short[][] narrow = read(source);
    var wide = new short[narrow.length][];
    for (int channel = 0; channel < narrow.length; channel++) {
      wide[channel] = doubled(narrow[channel]);
    }
    return write(file, wide, 16_000);
  }

  /** Its first bytes only. */
  static Path cut(Path source, int bytes, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(source)) {
      Files.write(file, in.readNBytes(bytes));
    }
    return file;
  }

  private static short[] doubled(short[] samples) {
    var wide = new short[samples.length * 2];
    for (int i = 0; i < samples.length; i++) {
      int next = i + 1 < samples.length ? samples[i + 1] : samples[i];
      wide[2 * i] = samples[i];
      wide[2 * i + 1] = (short) ((samples[i] + next) / 2);
    }
    return wide;
  }

  private static short[][] read(Path source) throws IOException {
    try (var wav = WavReader.open(source)) {
      var samples = new short[wav.channels()][(int) wav.frames()];
      wav.read(samples);
      return samples;
    }
  }

  private static Path write(Path file, short[][] samples, int rate) throws IOException {
    try (var wav = WavWriter.create(file, samples.length, rate)) {
      wav.write(samples, samples[0].length);
    }
    return file;
  }
}
