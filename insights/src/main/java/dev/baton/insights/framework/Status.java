package dev.baton.insights.framework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a slot or a criterion. */
public enum Status {
  MET,
  NOT_MET,
  /** Said, but hedged, conditional or contradicted. */
  UNCLEAR,
  /** Nothing was said. */
  UNKNOWN;

  /** As insights and reports name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Status> of(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
