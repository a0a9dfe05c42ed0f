package dev.baton.transcription.recognizer.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Which phone each transition of an acoustic model belongs to (Kaldi's {@code TransitionModel}, of
 * phones with one state). An odd one stays in its phone, the even one after it enters it.
 */
final class Transitions {

  private static final byte[] TUPLES = "<Tuples> ".getBytes(StandardCharsets.US_ASCII);
  private static final byte INT = 4;

  private final int[] phones;

  private Transitions(int[] phones) {
    this.phones = phones;
  }

  /**
   * @param in the model's {@code final.mdl}
   */
  static Transitions read(ByteBuffer in) throws GraphException {
    in.position(after(in, TUPLES));
    var phones = new int[number(in)];
    for (int i = 0; i < phones.length; i++) {
      phones[i] = number(in);
      if (number(in) != 0 || phones[i] < 1 || phones[i] >= Phones.END) {
        throw new GraphException("its phones are not of one state each");
      }
      number(in);
      number(in);
    }
    return new Transitions(phones);
  }

  private static int after(ByteBuffer in, byte[] mark) throws GraphException {
    for (int at = 0; at + mark.length <= in.limit(); at++) {
      if (in.slice(at, mark.length).equals(ByteBuffer.wrap(mark))) {
        return at + mark.length;
      }
    }
    throw new GraphException("its acoustic model is of another kind");
  }

  private static int number(ByteBuffer in) throws GraphException {
    if (in.get() != INT) {
      throw new GraphException("its acoustic model is broken");
    }
    return in.getInt();
  }

  /** 0 for what is none: the labels behind the last one tell words that sound alike apart. */
  int phone(int transition) {
    return transition < 1 || transition > 2 * phones.length ? 0 : phones[(transition - 1) / 2];
  }

  /** One more than the last one. */
  int end() {
    return 2 * phones.length + 1;
  }

  static boolean enters(int transition) {
    return transition % 2 == 0;
  }

  /** The one that stays where this one enters. */
  static int loop(int transition) {
    return transition - 1;
  }
}
