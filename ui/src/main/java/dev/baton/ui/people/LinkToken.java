package dev.baton.ui.people;

import dev.baton.ui.session.RandomText;
import dev.baton.ui.session.Sha256;

/** 256 random bits in a link; the store has only their SHA-256. */
record LinkToken(String text) {

  static LinkToken fresh() {
    return new LinkToken(RandomText.fresh());
  }

  /** SHA-256 of the text, in hex. */
  String hash() {
    return Sha256.hex(text);
  }

  /** Behind the #, which no browser sends and no proxy logs. */
  String path() {
    return "/welcome#" + text;
  }

  /** Where the colleague sets another password. */
  String resetPath(String account) {
    return "/reset#" + account + ":" + text;
  }

  @Override
  public String toString() {
    return "LinkToken";
  }
}
