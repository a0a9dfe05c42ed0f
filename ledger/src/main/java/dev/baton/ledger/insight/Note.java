package dev.baton.ledger.insight;

import java.util.List;
import java.util.Map;

/**
 * One line that a person reads about a call, made from insights by a template.
 *
 * @param code what it tells, such as {@code gap}, {@code repeat} or {@code promise}
 * @param value what a program may want of it, such as a slot, or whose promise it is; null for none
 * @param texts by language: {@code en} and {@code zh-CN}
 * @param evidence where it was heard, first what matters most; empty only where it tells that
 *     nothing was
 */
public record Note(String code, String value, Map<String, String> texts, List<Evidence> evidence) {

  public Note {
    texts = Map.copyOf(texts);
    evidence = List.copyOf(evidence);
  }
}
