package dev.baton.transcription.gate;

import dev.baton.transcription.audio.OrderedAudio;
import java.util.Arrays;

/**
 * Lets through what of a track may be speech. Decides by the samples of a run alone, on a grid of
 * 20 ms from its start: the same run gives the same stretches, whatever the pieces it comes in.
 *
 * <p>A stretch opens when most of the last frames are active (one click is not speech), a while
 * before the first of them, so that no word's first sound is lost; it closes when no such moment
 * has come for the hangover. For one thread.
 */
public final class VoiceGate implements OrderedAudio {

  private static final int FRAMES_A_SECOND = 50;
  private static final int FRAME_MS = 1_000 / FRAMES_A_SECOND;

  /** So many of the last {@link #WINDOW} frames must be active. */
  private static final int NEEDED = 3;

  private static final int WINDOW = 5;

  private final int sampleRate;
  private final int frame;
  private final GateSettings settings;
  private final int slackMs;
  private final GatedAudio out;

  private SpeechActivity activity;
  private History history;
  private short[] filling;
  private int filled;
  private long frames;
  private int recent;
  private long heardAt;
  private boolean open;
  private boolean idle;
  private long came;
  private long passed;
  private long arrivedAt;
  private boolean running;

  /**
   * @param sampleRate 8,000 or 16,000 Hz
   * @param slackMs audio that stretches begin earlier than they need to, where there is any that
   *     was not let through
   */
  public VoiceGate(int sampleRate, GateSettings settings, int slackMs, GatedAudio out) {
    this.sampleRate = sampleRate;
    this.frame = sampleRate / FRAMES_A_SECOND;
    this.settings = settings;
    this.slackMs = slackMs;
    this.out = out;
  }

  @Override
  public void startRun(long atMs) {
    end();
    activity = new SpeechActivity(sampleRate, settings.marginDb());
    history = new History((settings.preRollMs() + slackMs + WINDOW * FRAME_MS) / FRAME_MS * frame);
    filling = new short[frame];
    filled = 0;
    frames = 0;
    recent = 0;
    heardAt = 0;
    idle = true;
    running = true;
    out.startRun(atMs);
    if (!settings.gated()) {
      open(0);
    }
  }

  @Override
  public void accept(short[] samples, long newestArrivedAt) {
    arrivedAt = newestArrivedAt;
    came += samples.length;
    if (!settings.gated()) {
      pass(samples);
      return;
    }
    int done = 0;
    while (done < samples.length) {
      int count = Math.min(frame - filled, samples.length - done);
      System.arraycopy(samples, done, filling, filled, count);
      filled += count;
      done += count;
      if (filled == frame) {
        filled = 0;
        decide(filling.clone());
      }
    }
  }

  private void decide(short[] samples) {
    frames++;
    recent = ((recent << 1) & ((1 << WINDOW) - 1)) | (activity.isActive(samples) ? 1 : 0);
    if (Integer.bitCount(recent) >= NEEDED) {
      heardAt = frames;
      if (!open) {
        open(frames * frame - frame - history.length());
        pass(history.take());
      }
    }
    if (open) {
      pass(samples);
      if ((frames - heardAt) * FRAME_MS >= settings.hangoverMs()) {
        open = false;
        out.pause();
      }
    } else {
      history.add(samples);
      if (!idle && (frames - heardAt) * FRAME_MS >= settings.idleAfterMs()) {
        idle = true;
        out.idle();
      }
    }
  }

  private void open(long position) {
    open = true;
    idle = false;
    out.open(position);
  }

  private void pass(short[] samples) {
    passed += samples.length;
    out.accept(samples, arrivedAt);
  }

  /** Audio of all runs so far, in ms. */
  public long audioMs() {
    return came * 1_000 / sampleRate;
  }

  /** The part of it that was let through, in ms. */
  public long passedMs() {
    return passed * 1_000 / sampleRate;
  }

  @Override
  public void end() {
    if (running) {
      running = false;
      if (open && filled > 0) {
        pass(Arrays.copyOf(filling, filled));
      }
      open = false;
      out.end();
    }
  }
}
