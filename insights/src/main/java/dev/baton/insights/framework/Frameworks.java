package dev.baton.insights.framework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The frameworks that Baton brings, and those in files of one's own. */
public final class Frameworks {

  /** Codes of those that Baton brings. */
  public static final List<String> SHIPPED =
      List.of("bant", "meddicc", "champ", "gpctba", "spiced");

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private Frameworks() {}

  /** Read once in a process. */
  private static final class Read {
    static final Map<String, Framework> BY_CODE =
        SHIPPED.stream().collect(toUnmodifiableMap(code -> code, Frameworks::read));
  }

  /** The one in use where nobody chose. */
  public static Framework bant() {
    return Read.BY_CODE.get("bant");
  }

  /** One that Baton brings; BANT where it brings none by that code. */
  public static Framework shippedOrBant(String code) {
    return Read.BY_CODE.getOrDefault(code, bant());
  }

  /**
   * @param name code of one that Baton brings, or a file
   */
  public static Framework named(String name) throws FrameworkException {
    String code = name.toLowerCase(Locale.ROOT);
    if (SHIPPED.contains(code)) {
      return Read.BY_CODE.get(code);
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new FrameworkException(
          "there is no framework \"%s\": it must be one of %s, or a file"
              .formatted(name, String.join(", ", SHIPPED)));
    }
    try {
      return checked(Files.readString(file), name);
    } catch (IOException e) {
      throw new FrameworkException(name + ": it cannot be read (" + e.getMessage() + ")");
    }
  }

  private static Framework read(String code) {
    String file = "/frameworks/" + code + ".json";
    try (var in = Frameworks.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + file);
      }
      return checked(new String(in.readAllBytes(), UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (FrameworkException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Framework checked(String json, String file) throws FrameworkException {
    try {
      var framework = MAPPER.readValue(json, Framework.class);
      check(framework, file);
      return framework;
    } catch (JsonProcessingException e) {
      throw new FrameworkException(
          "%s: no framework (line %d: %s)"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
    }
  }

  private static void check(Framework framework, String file) throws FrameworkException {
    if (!isCode(framework.code())) {
      throw new FrameworkException(file + ": \"code\" must be a word in lower case");
    }
    if (framework.criteria().isEmpty()) {
      throw new FrameworkException(file + ": it has no \"criteria\"");
    }
    var seen = new HashSet<String>();
    for (var criterion : framework.criteria()) {
      if (!isCode(criterion.code()) || !seen.add(criterion.code())) {
        throw new FrameworkException(
            "%s: the code \"%s\" must be a word in lower case, and there once"
                .formatted(file, criterion.code()));
      }
      if (Slot.of(criterion.slot()).isEmpty()) {
        throw new FrameworkException(
            "%s: the slot of \"%s\" is \"%s\"; it must be one of %s"
                .formatted(
                    file,
                    criterion.code(),
                    criterion.slot(),
                    String.join(", ", List.of(Slot.values()).stream().map(Slot::code).toList())));
      }
    }
  }

  private static boolean isCode(String code) {
    return code != null && CODE.matcher(code).matches();
  }
}
