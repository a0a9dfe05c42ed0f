package dev.baton.launcher;

import dev.baton.launcher.terminal.ProgressLine;
import dev.baton.ledger.audio.ImportException;
import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.call.Speaker;
import dev.baton.transcription.recognizer.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** Makes calls of recordings, whether Baton runs or not; a broken one does not keep the others. */
@Command(
    name = "import",
    header = "Makes calls of recordings: WAV, FLAC, Ogg Opus or MP3, mono or two channels.",
    description = {
      "Each becomes a call like any other: recording, transcript, insights, page.",
      "The same content is one call, however often it is imported; what broke off goes on.",
      "Exit code 2 when a file is broken."
    })
final class ImportCommand implements Callable<Integer> {

  private static final String E164 = "\\+[1-9][0-9]{6,14}";
  private static final long LOOK_EVERY_MS = 500;

  @ParentCommand private BatonCommand baton;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files;

  @Option(
      names = "--lead",
      paramLabel = "NUMBER",
      converter = Lead.class,
      description = "The other side's number, such as +14155550123: whose calls these are.")
  private String lead;

  @Option(
      names = "--colleague",
      paramLabel = "NAME",
      description = "Name of the account whose calls these are.")
  private String colleague;

  @Option(
      names = "--speaker-left",
      paramLabel = "WHO",
      defaultValue = "sdr",
      converter = Who.class,
      description =
          "Who is on the left channel, or on the only one: sdr or customer; sdr by default.")
  private Speaker left;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = When.class,
      description =
          "When the calls began, such as 2026-01-31T09:30:00Z; when each file was last changed by"
              + " default.")
  private Instant at;

  private record Taken(Path file, String callId, boolean known) {}

  @Override
  public Integer call() throws ModelException, IOException, InterruptedException {
    var progress = baton.progress();
    try (var imports = open(progress)) {
      var taken =
          files.stream()
              .map(file -> take(imports, file, progress))
              .flatMap(Optional::stream)
              .toList();
      awaitTranscripts(imports, taken, progress);
      taken.forEach(this::print);
      return taken.size() == files.size() ? ExitCode.OK : ExitCode.USAGE;
    } finally {
      progress.end();
    }
  }

  private Imports open(ProgressLine progress) throws ModelException, IOException {
    try {
      return Imports.open(baton.settings(), progress.once("Unpacking the speech model, once"));
    } finally {
      progress.end();
    }
  }

  private Optional<Taken> take(Imports imports, Path file, ProgressLine progress) {
    progress.begin("Reading " + file);
    try {
      var imported =
          imports.take(
              new ImportWish(
                  file.toAbsolutePath().toString(),
                  file.toString(),
                  lead,
                  colleague,
                  left,
                  at == null ? changed(file) : at));
      return Optional.of(new Taken(file, imported.callId(), imported.known()));
    } catch (ImportException refused) {
      progress.end();
      baton.err().println(refused.getMessage());
      return Optional.empty();
    } finally {
      progress.end();
    }
  }

  /** A file that is not there is refused by who reads it. */
  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.now();
    }
  }

  private static void awaitTranscripts(Imports imports, List<Taken> taken, ProgressLine progress)
      throws InterruptedException {
    int done = 0;
    if (!taken.isEmpty()) {
      progress.begin("Transcribing " + taken.size() + (taken.size() == 1 ? " call" : " calls"));
    }
    while (done < taken.size()) {
      double share = imports.transcribed(taken.get(done).callId());
      if (share >= 1) {
        done++;
      } else {
        progress.at((done + share) / taken.size());
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
      }
    }
    progress.end();
  }

  private void print(Taken call) {
    baton
        .out()
        .println(
            "%s: call %s%s"
                .formatted(call.file(), call.callId(), call.known() ? " (there already)" : ""));
  }

  private static final class Lead implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (!value.matches(E164)) {
        throw new TypeConversionException("not a number such as +14155550123: " + value);
      }
      return value;
    }
  }

  private static final class Who implements ITypeConverter<Speaker> {
    @Override
    public Speaker convert(String value) {
      try {
        return Speaker.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("sdr or customer, not " + value);
      }
    }
  }

  private static final class When implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return Instant.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("not a time such as 2026-01-31T09:30:00Z: " + value);
      }
    }
  }
}
