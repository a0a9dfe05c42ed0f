package dev.baton.transcription.audio;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Makes of a run of audio what the recognizer is fed: samples at 16,000 Hz with a little noise, in
 * chunks of 100 ms counted from the start of the run. The same run gives the same chunks, whatever
 * the pieces it comes in, which decoding needs to be deterministic. For one thread.
 *
 * <p>The noise takes the part of the dither that the recognizer would add at random.
 */
public final class Preparation {

  /** Samples a second of what is put out. */
  public static final int SAMPLE_RATE = 16_000;

  public static final int SAMPLES_PER_MS = SAMPLE_RATE / 1_000;

  /** Samples of a chunk; the last one of a run may be shorter. */
  public static final int CHUNK_SAMPLES = 100 * SAMPLES_PER_MS;

  private static final long NOISE_SEED = 1;

  /** Half as much as the dither of the model's maker, which costs words. */
  private static final double NOISE_SIGMA = 0.5;

  private static final Noise NOISE = new Noise(NOISE_SEED, NOISE_SIGMA);

  private final int sampleRate;
  private final Upsampler upsampler;
  private final Consumer<short[]> chunks;
  private final short[] chunk = new short[CHUNK_SAMPLES];
  private int filled;
  private long place;

  /**
   * @param sampleRate of what comes in: 8,000 or 16,000 Hz
   * @param chunks takes each chunk as an array of its own
   */
  public Preparation(int sampleRate, Consumer<short[]> chunks) {
    this(sampleRate, 0, chunks);
  }

  private Preparation(int sampleRate, long place, Consumer<short[]> chunks) {
    this.sampleRate = sampleRate;
    this.place = place;
    this.upsampler =
        switch (sampleRate) {
          case SAMPLE_RATE / 2 -> new Upsampler();
          case SAMPLE_RATE -> null;
          default -> throw new IllegalArgumentException(sampleRate + " Hz");
        };
    this.chunks = chunks;
  }

  /**
   * What takes over once this one is over, where audio is left out: the noise is that of the place,
   * as if nothing were left out.
   *
   * @param from where in the run the first sample lies that is put out then; not before the end of
   *     what was put out here
   */
  public Preparation later(long from) {
    return new Preparation(sampleRate, from, chunks);
  }

  /** Takes the first {@code count} samples: they follow those that came before. */
  public void accept(short[] samples, int count) {
    for (int i = 0; i < count; i++) {
      if (upsampler == null) {
        put(samples[i]);
      } else {
        upsampler.accept(samples[i], this::put);
      }
    }
  }

  /** The run is over: puts out the rest of it. Nothing may follow. */
  public void end() {
    if (upsampler != null) {
      upsampler.end(this::put);
    }
    if (filled > 0) {
      putChunk();
    }
  }

  private void put(double sample) {
    long rounded = Math.round(sample + NOISE.at(place++));
    chunk[filled++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    if (filled == CHUNK_SAMPLES) {
      putChunk();
    }
  }

  private void putChunk() {
    short[] full = Arrays.copyOf(chunk, filled);
    filled = 0;
    chunks.accept(full);
  }
}
