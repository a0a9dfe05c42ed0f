package dev.baton.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks through every byte of a data folder whose files come and go. */
record DataBytes(Path data) {

  /** Files in which any of these are. */
  List<String> filesWith(byte[]... wanted) throws IOException {
    var found = new ArrayList<String>();
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (holds(file, wanted)) {
              found.add(data.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return found;
  }

  /** The same for words. */
  List<String> filesWith(String words) throws IOException {
    return filesWith(words.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean holds(Path file, byte[]... wanted) {
    try {
      var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Arrays.stream(wanted)
          .anyMatch(one -> bytes.contains(new String(one, StandardCharsets.ISO_8859_1)));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
