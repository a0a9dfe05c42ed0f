package dev.baton.insights.transcript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads transcripts: what {@code transcribe --json} prints, or text, one turn a line, {@code
 * SPEAKER: words}, that may begin with {@code # date:}, {@code # colleague:}, {@code # person:} and
 * {@code # company:} lines. Bytes that are no UTF-8 are read as unknown characters.
 */
public final class TranscriptReader {

  private static final long LARGEST = 64L << 20;

  private final OurSide ours;

  /**
   * @param ours names of speakers that are ours, besides the usual ones
   */
  public TranscriptReader(Set<String> ours) {
    this.ours = new OurSide(ours);
  }

  public Transcript read(Path file) throws TranscriptException {
    String text = text(file);
    if (text.indexOf('\0') >= 0) {
      throw new TranscriptException(file + ": this is no text");
    }
    return text.stripLeading().startsWith("{")
        ? new JsonTranscript(file.toString()).read(text)
        : new TextTranscript(file.toString(), ours).read(text);
  }

  private static String text(Path file) throws TranscriptException {
    try {
      if (Files.isDirectory(file)) {
        throw new TranscriptException(file + ": this is a folder, not a transcript");
      }
      if (Files.size(file) > LARGEST) {
        throw new TranscriptException(file + ": larger than 64 MB; is it a transcript?");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new TranscriptException(file + ": there is no such file");
    } catch (IOException e) {
      throw new TranscriptException(file + ": it cannot be read (" + e.getMessage() + ")");
    }
  }
}
