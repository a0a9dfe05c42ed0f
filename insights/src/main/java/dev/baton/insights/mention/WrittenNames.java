package dev.baton.insights.mention;

import dev.baton.ledger.speech.ReadableText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that the readable text writes as names: with a capital that does not only begin a
 * sentence, and in small letters after it, as "CRM" is not.
 */
final class WrittenNames {

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}']*\\p{Ll}.*");

  /** "I'll" and "I'm" are no names. */
  private static final Pattern FIRST_PERSON = Pattern.compile("I('\\p{Ll}+)?[.?!,]?");

  private WrittenNames() {}

  /** Places of words, from 0. */
  static Set<Integer> in(ReadableText readable) {
    var names = new HashSet<Integer>();
    var tokens = readable.text().split(" ", -1);
    boolean begins = true;
    int word = 0;
    for (int i = 0; i < readable.spans().size(); i++) {
      String token = tokens[i];
      if (!begins && NAME.matcher(token).matches() && !FIRST_PERSON.matcher(token).matches()) {
        for (int k = 0; k < readable.spans().get(i); k++) {
          names.add(word + k);
        }
      }
      begins = token.endsWith(".") || token.endsWith("?") || token.endsWith("!");
      word += readable.spans().get(i);
    }
    return names;
  }
}
