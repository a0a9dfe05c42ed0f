package dev.baton.transcription.gate;

/** The last samples, up to a number of them. For one thread. */
final class History {

  private final short[] ring;
  private int next;
  private int length;

  History(int most) {
    ring = new short[most];
  }

  /** Takes at most as many samples as are kept. */
  void add(short[] samples) {
    int first = Math.min(samples.length, ring.length - next);
    System.arraycopy(samples, 0, ring, next, first);
    System.arraycopy(samples, first, ring, 0, samples.length - first);
    next = (next + samples.length) % ring.length;
    length = Math.min(ring.length, length + samples.length);
  }

  int length() {
    return length;
  }

  /** What is kept, oldest first; nothing is kept after it. */
  short[] take() {
    var taken = new short[length];
    int oldest = Math.floorMod(next - length, ring.length);
    int first = Math.min(length, ring.length - oldest);
    System.arraycopy(ring, oldest, taken, 0, first);
    System.arraycopy(ring, 0, taken, first, length - first);
    length = 0;
    return taken;
  }
}
