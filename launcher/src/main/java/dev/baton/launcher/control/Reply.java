package dev.baton.launcher.control;

/** What comes back: any number of steps and shares, then one of the others. */
final class Reply {

  /** UTF: a step begins. */
  static final int STEP = 's';

  /** Double: how much of the step is done, from 0 to 1. */
  static final int SHARE = 'p';

  /** UTF: it is done; a line or JSON. */
  static final int DONE = 'd';

  /** Long, then so many bytes: it is done. */
  static final int FILE = 'f';

  /** UTF: it is not done, and why. */
  static final int FAILED = '!';

  private Reply() {}
}
