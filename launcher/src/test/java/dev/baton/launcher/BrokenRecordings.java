package dev.baton.launcher;

import dev.baton.ledger.audio.WavHeader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of each kind that no call can be made of, and unusual ones that one is made of. */
final class BrokenRecordings {

  private static final int CHANNELS = 22;
  private static final int FRAME_BYTES = 32;

  private BrokenRecordings() {}

  /** By what is wrong with them, with the line that says so. */
  static Map<Path, String> make(Path whole, Path folder) throws IOException {
    var all = new LinkedHashMap<Path, String>();
    all.put(
        Files.writeString(folder.resolve("text.wav"), "This is no recording at all."),
        "not a WAV file (it begins with \"This\")");
    all.put(
        Audio.cut(whole, 20, folder.resolve("header.wav")),
        "broken WAV file (its format is cut short)");
    all.put(Audio.cut(whole, 40_000, folder.resolve("sizes.wav")), "cut off: its header says ");
    all.put(Files.createFile(folder.resolve("empty.wav")), "the file is empty");
    all.put(
        Files.write(folder.resolve("nothing.wav"), WavHeader.of(1, 8_000, 0)), "no audio in it");
    byte[] five = WavHeader.of(1, 8_000, 40);
    five[CHANNELS] = 5;
    all.put(Files.write(folder.resolve("five.wav"), Arrays.copyOf(five, 84)), "5 channels; ");
    byte[] frames = WavHeader.of(1, 8_000, 40);
    frames[FRAME_BYTES] = 3;
    all.put(
        Files.write(folder.resolve("frames.wav"), Arrays.copyOf(frames, 84)),
        "broken WAV file (it says 3 bytes a frame, its format needs 2)");
    byte[] rate = WavHeader.of(1, 7, 40);
    all.put(Files.write(folder.resolve("rate.wav"), Arrays.copyOf(rate, 84)), "7 Hz; ");
    return all;
  }

  /** A second of 48,000 Hz floating point, among it what is no number. */
  static Path floating(Path file) throws IOException {
    int rate = 48_000;
    var wav = ByteBuffer.allocate(WavHeader.LENGTH + rate * 4).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(WavHeader.of(1, rate, rate * 4L));
    wav.putShort(20, (short) 3).putInt(28, rate * 4).putShort(FRAME_BYTES, (short) 4);
    wav.putShort(34, (short) 32);
    for (int i = 0; i < rate; i++) {
      wav.putFloat(i % 1_000 == 0 ? Float.NaN : (float) Math.sin(i / 50.0) * 3);
    }
    return Files.write(file, wav.array());
  }

  /** Of nothing but zeros, which take no room on a disk. */
  static Path silence(int hours, Path file) throws IOException {
    long bytes = hours * 3_600L * 8_000 * Short.BYTES;
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(WavHeader.of(1, 8_000, bytes));
      out.setLength(WavHeader.LENGTH + bytes);
    }
    return file;
  }
}
