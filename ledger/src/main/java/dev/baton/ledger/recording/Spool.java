package dev.baton.ledger.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The spool on disk: a folder a call, and in it the files of the pieces that the store does not
 * have yet. One thread writes and closes files, one removes closed ones; any thread may read.
 */
final class Spool {

  /** Closed files of a piece by age, then its open one. */
  private static final Comparator<SpoolFile> OLDEST_FIRST =
      Comparator.comparing(SpoolFile::isOpen).thenComparing(SpoolFile::serial);

  private final Path root;

  /** The files that are written to, open between two writes: there are a dozen a second. */
  private final Map<PieceId, FileChannel> written = new ConcurrentHashMap<>();

  Spool(Path root) {
    this.root = root;
  }

  /**
   * Samples for a piece.
   *
   * @param at first sample's place in the piece
   * @param pcm where to take them from: {@code count} from {@code from} on
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never kept
  record Chunk(int at, short[] pcm, int from, int count) {

    /** Behind its last sample, in the piece. */
    int end() {
      return at + count;
    }
  }

  void write(PieceId piece, List<Chunk> chunks) throws IOException {
    var file = written.get(piece);
    if (file == null) {
      file = openForWriting(SpoolFile.open(folder(piece.callId()), piece).path());
      written.put(piece, file);
    }
    try {
      for (int from = 0; from < chunks.size(); ) {
        int to = endOfRun(chunks, from);
        write(file, chunks.subList(from, to));
        from = to;
      }
    } catch (IOException e) {
      release(piece);
      throw e;
    }
  }

  /** How far chunks lie behind one another without a gap: so far they are one write. */
  private static int endOfRun(List<Chunk> chunks, int from) {
    int to = from + 1;
    while (to < chunks.size() && chunks.get(to).at() == chunks.get(to - 1).end()) {
      to++;
    }
    return to;
  }

  private static void write(FileChannel file, List<Chunk> run) throws IOException {
    int samples = run.stream().mapToInt(Chunk::count).sum();
    var bytes = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (var chunk : run) {
      Pcm16.put(chunk.pcm(), chunk.from(), chunk.count(), bytes);
    }
    bytes.flip();
    long position = (long) run.get(0).at() * Short.BYTES;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
  }

  /** Lets go of a piece's file, as far as it was written to. */
  private void release(PieceId piece) throws IOException {
    var file = written.remove(piece);
    if (file != null) {
      file.close();
    }
  }

  /** The folder may go at any time between two pieces: then it is made again. */
  private static FileChannel openForWriting(Path file) throws IOException {
    while (true) {
      Files.createDirectories(file.getParent());
      try {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      } catch (NoSuchFileException e) {
        if (Files.isDirectory(file.getParent())) {
          throw e;
        }
      }
    }
  }

  /** Closes the open file of a piece; nothing more is written to it. */
  void close(PieceId piece) throws IOException {
    release(piece);
    var folder = folder(piece.callId());
    int serial = 0;
    while (Files.exists(SpoolFile.closed(folder, piece, serial).path())) {
      serial++;
    }
    Files.move(
        SpoolFile.open(folder, piece).path(), SpoolFile.closed(folder, piece, serial).path());
  }

  /** Closes what an earlier run left open. */
  void closeAll() throws IOException {
    for (var callId : calls()) {
      for (var file : files(callId)) {
        if (file.isOpen()) {
          close(file.piece());
        }
      }
    }
  }

  /** The calls that have a folder. */
  List<String> calls() throws IOException {
    var calls = new ArrayList<String>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
      for (var folder : folders) {
        CallFolder.callId(folder.getFileName().toString()).ifPresent(calls::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return calls;
  }

  /** A call's files, in the order in which they lie over one another. */
  List<SpoolFile> files(String callId) throws IOException {
    if (!CallFolder.fits(callId)) {
      return List.of();
    }
    var files = new ArrayList<SpoolFile>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder(callId))) {
      for (var path : paths) {
        SpoolFile.of(callId, path).ifPresent(files::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    files.sort(OLDEST_FIRST);
    return files;
  }

  /** Removes every file of a call, and its folder where nothing else is in it. */
  void delete(String callId) throws IOException {
    for (var piece : written.keySet()) {
      if (piece.callId().equals(callId)) {
        release(piece);
      }
    }
    for (var file : files(callId)) {
      Files.deleteIfExists(file.path());
    }
    if (CallFolder.fits(callId)) {
      removeIfEmpty(callId);
    }
  }

  /** Removes a call's folder, unless there is something in it. */
  void removeIfEmpty(String callId) throws IOException {
    try {
      Files.deleteIfExists(folder(callId));
    } catch (DirectoryNotEmptyException e) {
      // Audio came meanwhile, or others keep files here too: it goes another time.
    }
  }

  private Path folder(String callId) {
    return root.resolve(CallFolder.name(callId));
  }
}
