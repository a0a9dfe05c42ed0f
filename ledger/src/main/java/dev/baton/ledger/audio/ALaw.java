package dev.baton.ledger.audio;

/** A-law companding of telephone audio, as in ITU-T G.711 tables 1a and 1b. Stateless. */
final class ALaw {

  /** Every other bit of a code is sent inverted. */
  private static final int EVEN_BITS = 0x55;

  private static final short[] LINEAR = linear();

  private ALaw() {}

  /** The 16-bit sample that a code stands for, -32,256 to 32,256. */
  static short decode(byte code) {
    return LINEAR[code & 0xFF];
  }

  private static short[] linear() {
    var table = new short[256];
    for (int code = 0; code < table.length; code++) {
      int bits = code ^ EVEN_BITS;
      int segment = (bits >> 4) & 0x7;
      int step = ((bits & 0xF) << 4) + 8;
      int magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
      table[code] = (short) ((bits & 0x80) == 0 ? -magnitude : magnitude);
    }
    return table;
  }
}
