package dev.baton.insights.transcript;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a transcript that is text. Lines beginning with {@code #} that say nothing are notes. */
final class TextTranscript {

  private static final Pattern TURN = Pattern.compile("([^:]{1,80}?)\\s*:(?:\\s+|$)(.*)");

  /** As {@code transcribe} prints them for people; they say nothing of where a turn ends. */
  private static final Pattern TIME = Pattern.compile("^\\[[0-9:.,]{1,16}\\]\\s*");

  private static final Pattern HEADER = Pattern.compile("#\\s*([a-z]{1,20})\\s*:\\s*(.*)");

  private final String file;
  private final OurSide ours;
  private final Map<String, String> headers = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final MadeUpTimes times = new MadeUpTimes();
  private LocalDate date;

  TextTranscript(String file, OurSide ours) {
    this.file = file;
    this.ours = ours;
  }

  Transcript read(String text) throws TranscriptException {
    var said = new ArrayList<Said>();
    var lines = text.split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.startsWith("#")) {
        header(line, i + 1);
      } else if (!line.isEmpty()) {
        said.add(said(line, i + 1));
        Transcript.check(file, said.size());
      }
    }
    if (said.isEmpty()) {
      throw new TranscriptException(file + ": nobody says anything in it");
    }
    var sides = headers.containsKey("colleague") ? ours.and(headers.get("colleague")) : ours;
    check(said, sides);
    said.forEach(one -> add(one, sides));
    return new Transcript(
        file,
        date,
        headers.get("colleague"),
        headers.get("person"),
        headers.get("company"),
        false,
        turns,
        warnings);
  }

  private record Said(String name, String text) {}

  private Said said(String line, int at) throws TranscriptException {
    String some = line.length() > 200 ? line.substring(0, 200) : line;
    var start = TURN.matcher(TIME.matcher(Clean.line(some)).replaceFirst(""));
    if (!start.matches() || start.group(1).isBlank()) {
      throw new TranscriptException(
          "%s, line %d: it does not say who speaks; a turn is SPEAKER: words".formatted(file, at));
    }
    return new Said(start.group(1).strip(), afterColon(line, start.group(1)));
  }

  /** Past the name's own colon, not one of a time before it. */
  private static String afterColon(String line, String name) {
    int from = Math.max(0, line.indexOf(name.strip()));
    return line.substring(line.indexOf(':', from) + 1);
  }

  private void header(String line, int at) throws TranscriptException {
    var header = HEADER.matcher(Clean.line(line).toLowerCase(Locale.ROOT));
    if (!header.matches() || !turns.isEmpty()) {
      return;
    }
    String value = Clean.line(line.substring(line.indexOf(':') + 1));
    if (value.isEmpty()) {
      return;
    }
    headers.putIfAbsent(header.group(1), value);
    if (header.group(1).equals("date") && date == null) {
      date = date(value, at);
    }
  }

  private LocalDate date(String value, int at) throws TranscriptException {
    try {
      return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
    } catch (DateTimeParseException e) {
      throw new TranscriptException(
          "%s, line %d: \"%s\" is no date; write it as 2026-03-04"
              .formatted(file, at, value.length() > 40 ? value.substring(0, 40) : value));
    }
  }

  /** Two or more, and none that is known to be anybody's: guessing would turn the call around. */
  private void check(List<Said> said, OurSide sides) throws TranscriptException {
    var names = new LinkedHashSet<String>();
    said.forEach(one -> names.add(one.name()));
    boolean unknown =
        names.size() > 1 && names.stream().noneMatch(n -> sides.isOurs(n) || OurSide.isTheirs(n));
    if (unknown) {
      throw new TranscriptException(
          "%s: which of its speakers (%s) is ours? --ours NAME says so"
              .formatted(file, String.join(", ", names.stream().limit(5).toList())));
    }
  }

  private void add(Said one, OurSide sides) {
    int line = turns.size() + 1;
    turns.add(
        new Turn(
            line, one.name(), sides.speaker(one.name()), times.words(Clean.words(one.text()))));
    if (Clean.cut(one.text())) {
      warnings.add(
          "%s: of turn %d only the first %d words are read"
              .formatted(file, line, turns.get(line - 1).words().size()));
    }
  }
}
