package dev.baton.transcription.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of calls by the content of their files. */
final class ContentId {

  private static final String PREFIX = "import-";
  private static final int BYTES = 16;

  private ContentId() {}

  /** The same for the same bytes, whatever the file's name. */
  static String of(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return PREFIX + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
