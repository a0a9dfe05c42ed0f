package dev.baton.insights.framework;

import java.util.List;

/** What all that was said makes of a slot or a criterion. */
public final class Standing {

  private Standing() {}

  /**
   * The latest word that is clear; unclear where none is.
   *
   * @param said earliest first
   */
  public static Status of(List<Status> said) {
    for (int i = said.size() - 1; i >= 0; i--) {
      if (said.get(i) == Status.MET || said.get(i) == Status.NOT_MET) {
        return said.get(i);
      }
    }
    return said.isEmpty() ? Status.UNKNOWN : Status.UNCLEAR;
  }

  /** Whether something clear was said, and then the customer left it open again. */
  public static boolean reopened(List<Status> said) {
    return !said.isEmpty()
        && said.get(said.size() - 1) == Status.UNCLEAR
        && of(said) != Status.UNCLEAR;
  }

  /** Whether the customer has said both that it is so and that it is not. */
  public static boolean contradicted(List<Status> said) {
    return said.contains(Status.MET) && said.contains(Status.NOT_MET);
  }
}
