package dev.baton.ledger.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits for many writers at once: who waits is let go by a commit that began after they came, and
 * one commit serves all who came before it began. Thread-safe.
 */
final class GroupCommit {

  private final Runnable commit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition done = lock.newCondition();
  private long begun;
  private long finished;
  private boolean running;

  GroupCommit(Runnable commit) {
    this.commit = commit;
  }

  /** Returns once everything written before the call is committed. */
  void await() {
    lock.lock();
    try {
      long needed = begun + 1;
      while (finished < needed) {
        if (running) {
          done.awaitUninterruptibly();
        } else {
          run();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many wait for a commit that another thread runs. */
  int waiting() {
    lock.lock();
    try {
      return lock.getWaitQueueLength(done);
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    long mine = ++begun;
    running = true;
    lock.unlock();
    boolean committed = false;
    try {
      commit.run();
      committed = true;
    } finally {
      lock.lock();
      running = false;
      if (committed) {
        finished = mine;
      }
      done.signalAll();
    }
  }
}
