package dev.baton.ledger.audio;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How a WAV file writes a sample down, and what it is as a 16-bit linear one. */
enum WavEncoding {
  PCM_8(1, 1) {
    @Override
    short read(ByteBuffer in) {
      return (short) (((in.get() & 0xFF) - 0x80) << 8);
    }
  },
  PCM_16(1, 2) {
    @Override
    short read(ByteBuffer in) {
      return in.getShort();
    }
  },
  PCM_24(1, 3) {
    @Override
    short read(ByteBuffer in) {
      in.get();
      return in.getShort();
    }
  },
  PCM_32(1, 4) {
    @Override
    short read(ByteBuffer in) {
      return (short) (in.getInt() >> Short.SIZE);
    }
  },
  FLOAT_32(3, 4) {
    @Override
    short read(ByteBuffer in) {
      return linear(in.getFloat());
    }
  },
  FLOAT_64(3, 8) {
    @Override
    short read(ByteBuffer in) {
      return linear(in.getDouble());
    }
  },
  A_LAW(6, 1) {
    @Override
    short read(ByteBuffer in) {
      return ALaw.decode(in.get());
    }
  },
  MU_LAW(7, 1) {
    @Override
    short read(ByteBuffer in) {
      return MuLaw.decode(in.get());
    }
  };

  private final int format;
  private final int bytes;

  WavEncoding(int format, int bytes) {
    this.format = format;
    this.bytes = bytes;
  }

  /**
   * @param format the number of the {@code fmt} chunk
   * @param bits of a sample
   */
  static Optional<WavEncoding> of(int format, int bits) {
    return Arrays.stream(values())
        .filter(one -> one.format == format && one.bytes * Byte.SIZE == bits)
        .findFirst();
  }

  /** Bytes of a sample. */
  int bytes() {
    return bytes;
  }

  /** Reads on by one sample, little-endian. */
  abstract short read(ByteBuffer in);

  /** What is beyond full scale is clipped, what is no number is silence. */
  private static short linear(double value) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value * 32_768)));
  }
}
