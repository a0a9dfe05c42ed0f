package dev.baton.ledger.insight;

import java.util.List;
import java.util.Map;

/**
 * One line that a person reads about a call, made from insights by a template.
 *
 * @param code what it tells, such as {@code gap}, {@code repeat} or {@code promise}
 * @param value what a program may want of it, such as a slot, or whose promise it is; null for none
 * @param texts the whole line by language: {@code en} and {@code zh-CN}
 * @param parts the same, taken apart, for a page that sets each in its own way
 * @param evidence where it was heard, first what matters most; empty only where it tells that
 *     nothing was, or of an earlier call
 */
public record Note(
    String code,
    String value,
    Map<String, String> texts,
    List<Part> parts,
    List<Evidence> evidence) {

  public Note {
    texts = Map.copyOf(texts);
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }

  /**
   * A part of a line.
   *
   * @param role {@code about}, what it is of; {@code quote}, words that were said; {@code answer}
   *     to them; {@code ask}, a question to ask; {@code when} and {@code who}
   * @param texts by language
   */
  public record Part(String role, Map<String, String> texts) {

    public Part {
      texts = Map.copyOf(texts);
    }
  }
}
