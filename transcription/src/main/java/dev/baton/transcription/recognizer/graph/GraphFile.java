package dev.baton.transcription.recognizer.graph;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file of OpenFst's or Kaldi's, little-endian. */
final class GraphFile {

  static final int FST_MAGIC = 0x7eb2fdd6;

  private GraphFile() {}

  /** Reads a part of a file: what is broken in it is a {@link GraphException}. */
  interface Reading<T> {
    T of(ByteBuffer bytes) throws GraphException;
  }

  static <T> T read(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.of(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new GraphException(file.getFileName() + " is broken (" + e + ")");
    }
  }

  static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What was put into it so far. */
  static byte[] written(ByteBuffer out) {
    var bytes = new byte[out.position()];
    out.get(0, bytes);
    return bytes;
  }

  static String text(ByteBuffer in) {
    var bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * What an FST begins with.
   *
   * @param type how it is stored
   * @param flags 1 and 2: its symbols follow
   * @param start the state that it begins with
   * @param countsAt where the numbers of its states and arcs are, each of 64 bits
   */
  record Header(
      String type, int version, int flags, long start, long states, long arcs, int countsAt) {

    static Header read(ByteBuffer in) throws GraphException {
      if (in.getInt() != FST_MAGIC) {
        throw new GraphException("not a graph of OpenFst");
      }
      String type = text(in);
      text(in);
      int version = in.getInt();
      int flags = in.getInt();
      in.getLong();
      long start = in.getLong();
      int countsAt = in.position();
      return new Header(type, version, flags, start, in.getLong(), in.getLong(), countsAt);
    }

    /**
     * @throws GraphException where it is another one
     */
    void expect(String otherType, int otherVersion, int otherFlags) throws GraphException {
      if (!type.equals(otherType) || version != otherVersion || flags != otherFlags) {
        throw new GraphException(
            "a graph stored as %s %d with flags %d".formatted(type, version, flags));
      }
    }
  }
}
