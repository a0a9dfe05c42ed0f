package dev.baton.bench.product;

import dev.baton.ledger.audio.AudioFrame;
import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.audio.WavReader;
import dev.baton.ledger.audio.WavWriter;
import dev.baton.ledger.call.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A call recorded as two files, one of what each side says, as the telephone network passes it on:
 * samples at 8,000 Hz that mu-law has codes for.
 */
@SuppressWarnings("ArrayRecordComponent") // minutes of audio: no copies
public record TwoTracks(String name, short[] agent, short[] caller) {

  private static final String AGENT = "_agent.wav";
  private static final String CALLER = "_caller.wav";

  /**
   * The calls in a folder: pairs named {@code X_agent.wav} and {@code X_caller.wav}.
   *
   * @throws IOException when there are none, or one cannot be read, with a line for a person
   */
  public static List<TwoTracks> in(Path folder) throws IOException {
    var calls = new ArrayList<TwoTracks>();
    for (Path agent : agents(folder)) {
      String file = agent.getFileName().toString();
      String name = file.substring(0, file.length() - AGENT.length());
      calls.add(new TwoTracks(name, read(agent), read(agent.resolveSibling(name + CALLER))));
    }
    if (calls.isEmpty()) {
      throw new IOException(folder + ": no pair of files X" + AGENT + " and X" + CALLER);
    }
    return calls;
  }

  private static List<Path> agents(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder");
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(AGENT)).sorted().toList();
    }
  }

  private static short[] read(Path file) throws IOException {
    try (var wav = WavReader.open(file)) {
      if (wav.channels() != 1 || wav.sampleRate() != AudioFrame.SAMPLE_RATE) {
        throw new IOException(file + ": not one channel at 8,000 Hz");
      }
      var samples = new short[1][(int) wav.frames()];
      wav.read(samples);
      return MuLaw.decode(MuLaw.encode(samples[0]));
    }
  }

  /** What one side says; the agent is the SDR. */
  public short[] of(Speaker speaker) {
    return speaker == Speaker.SDR ? agent : caller;
  }

  public long durationMs() {
    return Math.max(agent.length, caller.length) / AudioFrame.SAMPLES_PER_MS;
  }

  /** This call from {@code fromMs} on for so long, begun again where it ends. */
  public TwoTracks part(String partName, long fromMs, long lengthMs) {
    return new TwoTracks(partName, part(agent, fromMs, lengthMs), part(caller, fromMs, lengthMs));
  }

  private short[] part(short[] samples, long fromMs, long lengthMs) {
    var part = new short[(int) lengthMs * AudioFrame.SAMPLES_PER_MS];
    int round = (int) durationMs() * AudioFrame.SAMPLES_PER_MS;
    for (int i = 0; i < part.length; i++) {
      int at = (int) ((fromMs * AudioFrame.SAMPLES_PER_MS + i) % round);
      part[i] = at < samples.length ? samples[at] : 0;
    }
    return part;
  }

  /** Writes a two-channel file named after the call, the SDR on the left. */
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve(name + ".wav");
    int length = Math.max(agent.length, caller.length);
    try (var wav = WavWriter.create(file, 2, AudioFrame.SAMPLE_RATE)) {
      wav.write(
          new short[][] {Arrays.copyOf(agent, length), Arrays.copyOf(caller, length)}, length);
    }
    return file;
  }
}
