package dev.baton.transcription.recognizer;

import dev.baton.transcription.audio.Preparation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;

/** A model of libvosk. It outlives its recognizers: freed under them it would end the JVM. */
final class VoskModel implements SpeechModel {

  static {
    // What libvosk says is UTF-8, whatever the machine's locale.
    System.setProperty("jna.encoding", StandardCharsets.UTF_8.name());
  }

  private final Model model;
  private int recognizers;
  private boolean closed;

  private VoskModel(Model model) {
    this.model = model;
  }

  /** Loads an unpacked model; blocks for a second or more. */
  static VoskModel load(Path folder) throws IOException {
    LibVosk.setLogLevel(LogLevel.WARNINGS);
    return new VoskModel(new Model(folder.toString()));
  }

  @Override
  public SpeechRecognizer recognizer() {
    hold();
    VoskRecognizer recognizer = null;
    try {
      recognizer = new VoskRecognizer(model, Preparation.SAMPLE_RATE, this::release);
      return recognizer;
    } finally {
      if (recognizer == null) {
        release();
      }
    }
  }

  private synchronized void hold() {
    if (closed) {
      throw new IllegalStateException("the model is closed");
    }
    recognizers++;
  }

  private void release() {
    synchronized (this) {
      recognizers--;
      freeUnlessUsed();
    }
    NativeMemory.trim();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      freeUnlessUsed();
    }
  }

  private void freeUnlessUsed() {
    if (closed && recognizers == 0) {
      model.close();
    }
  }
}
