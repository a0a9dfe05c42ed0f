package dev.baton.launcher.control;

import dev.baton.ledger.audio.ImportWish;
import dev.baton.ledger.audio.Imported;
import dev.baton.ledger.backup.BackupException;
import dev.baton.ledger.inside.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/** What the running product does when a command asks it to. Each blocks, and one runs at a time. */
public interface Commands {

  /** Told, step by step, how far something has come. */
  interface Steps {

    /** Begins with another step; takes how much of it is done, from 0 to 1. */
    DoubleConsumer begin(String what);
  }

  /** Writes a backup into a file. */
  void backup(Path file);

  /**
   * Puts a backup in the place of everything, and goes on with it.
   *
   * @param file that this process can read
   * @param endCalls whether calls that go on are ended for it
   * @return one line on what was done
   * @throws BackupException when it cannot, with why; everything goes on as before then
   */
  String restore(Path file, boolean endCalls, Steps steps);

  /**
   * Takes in a recording.
   *
   * @throws dev.baton.ledger.audio.ImportException when it cannot, with why
   */
  Imported take(ImportWish wish);

  /** How much of a call's recording is transcribed, from 0 to 1. */
  double transcribed(String callId);

  /** What it finds when it looks at itself. */
  List<Finding> findings();

  /** Its edge's port, a space, and a word that the edge answers to once. */
  String probe();
}
