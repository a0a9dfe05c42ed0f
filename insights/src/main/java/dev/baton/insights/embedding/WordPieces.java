package dev.baton.insights.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * BERT's uncased WordPiece tokenization: words in lower case without accents, split into the
 * longest pieces that the vocabulary has (Wu et al. 2016, arXiv:1609.08144).
 */
final class WordPieces {

  private static final JsonPointer VOCABULARY = JsonPointer.compile("/model/vocab");
  private static final String UNKNOWN = "[UNK]";
  private static final int LONGEST_WORD = 100;
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  /** What comes before it is ASCII. */
  private static final int FIRST_ACCENT = 0x80;

  private final Map<String, Integer> ids;

  /**
   * @param ids of the pieces
   * @param words which word each piece is of, from 0; −1 for the marks around the text
   */
  record Pieces(List<Integer> ids, List<Integer> words) {}

  private WordPieces(Map<String, Integer> ids) {
    this.ids = ids;
  }

  /** Reads the vocabulary of a {@code tokenizer.json}. */
  static WordPieces read(InputStream json) throws IOException {
    var ids = new HashMap<String, Integer>();
    try (var parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.hasToken(JsonToken.START_OBJECT)
            && parser.getParsingContext().pathAsPointer().equals(VOCABULARY)) {
          for (String piece = parser.nextFieldName();
              piece != null;
              piece = parser.nextFieldName()) {
            ids.put(piece, parser.nextIntValue(0));
          }
        }
      }
    }
    return new WordPieces(Map.copyOf(ids));
  }

  /**
   * @param words of the text
   * @param most pieces, the two marks included; what comes after is left out
   */
  Pieces of(List<String> words, int most) {
    var pieces = new ArrayList<Integer>();
    var owners = new ArrayList<Integer>();
    pieces.add(ids.get("[CLS]"));
    owners.add(-1);
    for (int word = 0; word < words.size() && pieces.size() < most - 1; word++) {
      for (String part : parts(words.get(word))) {
        for (int piece : split(part)) {
          if (pieces.size() < most - 1) {
            pieces.add(piece);
            owners.add(word);
          }
        }
      }
    }
    pieces.add(ids.get("[SEP]"));
    owners.add(-1);
    return new Pieces(pieces, owners);
  }

  /** Without accents. */
  private static String plain(String word) {
    return word.chars().allMatch(letter -> letter < FIRST_ACCENT)
        ? word
        : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Punctuation stands by itself. */
  private static List<String> parts(String word) {
    String plain = plain(word.toLowerCase(Locale.ROOT));
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        part.append(c);
        continue;
      }
      if (!part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
      if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
        parts.add(String.valueOf(c));
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  private List<Integer> split(String word) {
    var pieces = new ArrayList<Integer>();
    int from = 0;
    while (word.length() <= LONGEST_WORD && from < word.length()) {
      int to = word.length();
      Integer piece = null;
      while (to > from && piece == null) {
        piece = ids.get((from > 0 ? "##" : "") + word.substring(from, to));
        to -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        break;
      }
      pieces.add(piece);
      from = to;
    }
    return from == word.length() ? pieces : List.of(ids.get(UNKNOWN));
  }
}
