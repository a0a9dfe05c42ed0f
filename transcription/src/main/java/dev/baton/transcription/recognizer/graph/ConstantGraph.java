package dev.baton.transcription.recognizer.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an OpenFst {@code const}: the states, then the arcs of all, in one file. It is made of two
 * that grow beside it. State after state: its arcs first, then {@link #endState}.
 */
final class ConstantGraph implements AutoCloseable {

  private static final String TYPE = "const";
  private static final String ARCS = "standard";
  private static final int VERSION = 2;
  private static final int WITH_OUTPUT_SYMBOLS = 2;

  /** Known of it: all of its states are there. */
  private static final long EXPANDED = 1;

  private static final int STATE_BYTES = 20;

  private final Path file;
  private final Path statesFile;
  private final Path arcsFile;
  private final OutputStream statesOut;
  private final OutputStream arcsOut;
  private final byte[] record = new byte[STATE_BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);

  private long states;
  private long arcs;
  private long firstArc;
  private int silent;
  private int wordless;

  ConstantGraph(Path file) throws IOException {
    this.file = file;
    statesFile = beside(".states");
    arcsFile = beside(".arcs");
    statesOut = open(statesFile);
    arcsOut = open(arcsFile);
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  long arcs() {
    return arcs;
  }

  /** Adds an arc to the state that is being written. */
  void add(int input, int output, float cost, int next) throws IOException {
    buffer.clear().putInt(input).putInt(output).putFloat(cost).putInt(next);
    arcsOut.write(record, 0, buffer.position());
    arcs++;
    silent += input == 0 ? 1 : 0;
    wordless += output == 0 ? 1 : 0;
  }

  /**
   * Ends a state.
   *
   * @param cost of ending there; infinite where nothing ends
   */
  void endState(float cost) throws IOException {
    buffer.clear().putFloat(cost).putInt(Math.toIntExact(firstArc));
    buffer.putInt((int) (arcs - firstArc)).putInt(silent).putInt(wordless);
    statesOut.write(record, 0, buffer.position());
    states++;
    firstArc = arcs;
    silent = 0;
    wordless = 0;
  }

  /**
   * Writes the file; it begins with the first state.
   *
   * @param symbols the words and their labels, as OpenFst writes them
   */
  void write(ByteBuffer symbols) throws IOException {
    statesOut.close();
    arcsOut.close();
    var words = new byte[symbols.remaining()];
    symbols.get(words);
    try (var out = Files.newOutputStream(file)) {
      out.write(header());
      out.write(words);
      Files.copy(statesFile, out);
      Files.copy(arcsFile, out);
    }
  }

  private byte[] header() {
    var header = GraphFile.allocate(TYPE.length() + ARCS.length() + 64);
    header.putInt(GraphFile.FST_MAGIC);
    for (String text : new String[] {TYPE, ARCS}) {
      header.putInt(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
    }
    header.putInt(VERSION).putInt(WITH_OUTPUT_SYMBOLS).putLong(EXPANDED);
    return GraphFile.written(header.putLong(0).putLong(states).putLong(arcs));
  }

  /** Removes what grew beside the file. */
  @Override
  public void close() throws IOException {
    statesOut.close();
    arcsOut.close();
    Files.deleteIfExists(statesFile);
    Files.deleteIfExists(arcsFile);
  }
}
