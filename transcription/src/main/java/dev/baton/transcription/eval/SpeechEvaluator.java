package dev.baton.transcription.eval;

import dev.baton.ledger.audio.WavException;
import dev.baton.ledger.settings.Settings;
import dev.baton.ledger.speech.Utterance;
import dev.baton.transcription.FileTranscriber;
import dev.baton.transcription.TranscriptionSettings;
import dev.baton.transcription.peer.LibvoskProcess;
import dev.baton.transcription.peer.ShippedModel;
import dev.baton.transcription.recognizer.ModelException;
import dev.baton.transcription.recognizer.Models;
import dev.baton.transcription.words.ErrorBlocks;
import dev.baton.transcription.words.WordErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Transcribes recordings with Baton as it does live calls, drafts included, and each then with
 * libvosk alone. Close it. For one thread.
 */
public final class SpeechEvaluator implements AutoCloseable {

  /** Takes what is worked on now. */
  public interface Progress {

    /** Takes how much of it is done, from 0 to 1. */
    DoubleConsumer begin(String what);
  }

  private final List<SpeechSample> samples;
  private final int plainRuns;
  private final FileTranscriber baton;
  private final Path scratch;
  private final Path shipped;
  private LibvoskProcess libvosk;

  private SpeechEvaluator(
      List<SpeechSample> samples, int plainRuns, FileTranscriber baton, Path scratch, Path shipped)
      throws IOException {
    this.samples = samples;
    this.plainRuns = plainRuns;
    this.baton = baton;
    this.scratch = scratch;
    this.shipped = shipped;
    this.libvosk = LibvoskProcess.start(shipped);
  }

  /**
   * Finds the recordings in a folder and loads the speech model, for both; blocks for seconds.
   *
   * @param plainRuns how often libvosk alone does each: it says something else each time
   * @param unpacking takes how much of it is unpacked, from 0 to 1; not called where nothing is
   * @throws SampleException when there are no recordings
   */
  public static SpeechEvaluator open(
      Path folder, int plainRuns, Settings settings, DoubleConsumer unpacking)
      throws SampleException, ModelException {
    var samples = SpeechSample.in(folder);
    var baton = FileTranscriber.openAsLive(settings, unpacking);
    try {
      Path scratch = Files.createTempDirectory("baton-eval-");
      Path shipped = ShippedModel.make(settings.get(TranscriptionSettings.MODEL), scratch);
      return new SpeechEvaluator(samples, plainRuns, baton, scratch, shipped);
    } catch (IOException e) {
      baton.close();
      throw new UncheckedIOException("libvosk cannot be started alone", e);
    } catch (ModelException | RuntimeException e) {
      baton.close();
      throw e;
    }
  }

  /**
   * Evaluates the recordings.
   *
   * @param broken takes a line for each that is left out, or that libvosk alone does not do
   * @throws InterruptedException when interrupted: decoding is stopped
   */
  public SpeechEvaluation evaluate(Progress progress, Consumer<String> broken)
      throws InterruptedException {
    var files = new ArrayList<SpeechFigures>();
    for (var sample : samples) {
      try {
        files.add(evaluate(sample, progress, broken));
      } catch (WavException | SampleException e) {
        broken.accept(e.getMessage());
      }
    }
    return new SpeechEvaluation(files);
  }

  private SpeechFigures evaluate(SpeechSample sample, Progress progress, Consumer<String> broken)
      throws WavException, SampleException, InterruptedException {
    var reference = sample.reference();
    var transcript = baton.transcribe(sample.wav(), progress.begin(sample.name()));
    progress.begin(sample.name() + ", libvosk alone");
    var plain = plain(sample.wav(), broken);
    for (int run = 1; run < plainRuns && !plain.isEmpty(); run++) {
      plain.addAll(plain(sample.wav(), broken));
    }
    String heard =
        transcript.utterances().stream().map(Utterance::text).collect(Collectors.joining(" "));
    return new SpeechFigures(
        sample.name(),
        errors(reference, heard),
        plain.stream()
            .map(one -> errors(reference, one.text()))
            .reduce(WordErrors::plus)
            .orElse(null),
        blocks(reference, heard),
        plain.stream()
            .map(one -> blocks(reference, one.text()))
            .reduce(ErrorBlocks.NONE, ErrorBlocks::again),
        transcript.audioMs(),
        transcript.cpuMs(),
        plain.isEmpty()
            ? null
            : plain.stream().mapToLong(LibvoskProcess.Heard::cpuMs).sum() / plain.size(),
        Math.round(transcript.gatedShare() * transcript.audioMs()),
        transcript.finalLagsMs());
  }

  private static WordErrors errors(Optional<String> reference, String heard) {
    return reference.map(said -> WordErrors.between(said, heard)).orElse(WordErrors.NONE);
  }

  private static ErrorBlocks blocks(Optional<String> reference, String heard) {
    return reference.map(said -> ErrorBlocks.between(said, heard)).orElse(ErrorBlocks.NONE);
  }

  /** A process that ends on one recording is started again for the next. */
  private List<LibvoskProcess.Heard> plain(Path wav, Consumer<String> broken) {
    try {
      return new ArrayList<>(List.of(libvosk.hear(wav)));
    } catch (IOException e) {
      broken.accept(wav + ": " + e.getMessage());
      libvosk.close();
      try {
        libvosk = LibvoskProcess.start(shipped);
      } catch (IOException again) {
        throw new UncheckedIOException("libvosk cannot be started alone", again);
      }
      return List.of();
    }
  }

  /** Ends libvosk's process and frees the model. */
  @Override
  public void close() {
    libvosk.close();
    baton.close();
    try {
      Models.remove(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
