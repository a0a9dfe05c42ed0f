package dev.baton.ledger.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of the spool: what was heard of a piece, from the piece's start on, as 16-bit linear
 * samples. An open one is still written to; a closed one never changes, and goes once the store has
 * it. There may be several of one piece, as late audio begins a new one.
 *
 * @param serial order among the closed files of a piece; -1 for the open one
 */
record SpoolFile(PieceId piece, int serial, Path path) {

  private static final int OPEN = -1;
  private static final Pattern NAME =
      Pattern.compile("([01])-(\\d{1,5})\\.(?:open|(\\d{1,9})\\.closed)");

  static SpoolFile open(Path folder, PieceId piece) {
    return new SpoolFile(piece, OPEN, folder.resolve(stem(piece) + ".open"));
  }

  static SpoolFile closed(Path folder, PieceId piece, int serial) {
    return new SpoolFile(piece, serial, folder.resolve(stem(piece) + "." + serial + ".closed"));
  }

  /** The file of that name; empty for one of another kind. */
  static Optional<SpoolFile> of(String callId, Path path) {
    var name = NAME.matcher(path.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    var piece =
        new PieceId(callId, Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
    int serial = name.group(3) == null ? OPEN : Integer.parseInt(name.group(3));
    return Optional.of(new SpoolFile(piece, serial, path));
  }

  boolean isOpen() {
    return serial == OPEN;
  }

  short[] read() throws IOException {
    return Pcm16.samples(Files.readAllBytes(path));
  }

  /** End of what was heard, in samples on the call's audio clock. */
  long endSample() throws IOException {
    return piece.firstSample() + Files.size(path) / Short.BYTES;
  }

  private static String stem(PieceId piece) {
    return piece.channel() + "-" + piece.number();
  }
}
