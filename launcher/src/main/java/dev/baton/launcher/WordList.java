package dev.baton.launcher;

import dev.baton.ledger.speech.TeamVocabulary;
import dev.baton.ledger.speech.TeamVocabulary.SoundsLike;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file with a team's own words, as the page of custom words takes them: a line each, or with
 * commas between them, and behind a = how one is said.
 */
final class WordList implements ITypeConverter<TeamVocabulary> {

  /** As the API's contract has them. */
  static final int MOST_WORDS = 500;

  static final String WORD = "^[A-Za-z][A-Za-z0-9.&' -]{2,38}[A-Za-z0-9.]$";
  static final String SPELLING = "^[A-Za-z][A-Za-z' -]{2,58}[A-Za-z]$";

  private static final Pattern A_WORD = Pattern.compile(WORD);
  private static final Pattern A_SPELLING = Pattern.compile(SPELLING);

  /** More than so many words take, however they are said. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int SHOWN = 40;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public TeamVocabulary convert(String file) {
    var words = new LinkedHashSet<String>();
    var soundsLike = new LinkedHashSet<SoundsLike>();
    int number = 0;
    for (String line : text(file).lines().toList()) {
      number++;
      for (String part : line.split("[,;]", -1)) {
        if (!part.isBlank()) {
          add(part, file + ": line " + number, words, soundsLike);
        }
      }
    }
    if (words.isEmpty()) {
      throw new TypeConversionException(file + ": there is no word in it");
    }
    if (words.size() > MOST_WORDS) {
      throw new TypeConversionException(
          "%s: %,d words; at most %d, since of more some are heard that nobody said"
              .formatted(file, words.size(), MOST_WORDS));
    }
    return new TeamVocabulary(0, new ArrayList<>(words), new ArrayList<>(soundsLike));
  }

  private static void add(String part, String where, Set<String> words, Set<SoundsLike> sounds) {
    var sides = part.split("=", -1);
    String word = tidy(sides[0]);
    if (!A_WORD.matcher(word).matches()) {
      throw new TypeConversionException(
          "%s: \"%s\" cannot be listened for: four signs or more, Latin letters first"
              .formatted(where, shown(word)));
    }
    words.add(word);
    for (int i = 1; i < sides.length; i++) {
      String spelling = tidy(sides[i]);
      if (!A_SPELLING.matcher(spelling).matches()) {
        throw new TypeConversionException(
            "%s: behind a = letters only, as one would write what one hears, not \"%s\""
                .formatted(where, shown(spelling)));
      }
      sounds.add(new SoundsLike(word, spelling));
    }
  }

  private static String text(String file) {
    byte[] read;
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      read = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new TypeConversionException(file + ": no such file");
    } catch (IOException e) {
      throw new TypeConversionException(
          file + (Files.isDirectory(Path.of(file)) ? ": a folder" : ": cannot be read"));
    }
    if (read.length > MOST_BYTES) {
      throw new TypeConversionException(
          "%s: more than %d kB; a list has at most %d words"
              .formatted(file, MOST_BYTES / 1024, MOST_WORDS));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new TypeConversionException(file + ": no text (UTF-8)");
    }
  }

  private static String tidy(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** What may be anything, for a terminal. */
  private static String shown(String text) {
    String printable = text.replaceAll("\\p{C}", "?");
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
  }
}
