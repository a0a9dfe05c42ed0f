package dev.baton.ui.practice;

/**
 * A customer that is to call the hotline.
 *
 * @param number theirs; the contract's default where none is given
 */
record CustomerWish(String number) {

  private static final String DEFAULT_NUMBER = "+14155550177";

  CustomerWish {
    number = number == null ? DEFAULT_NUMBER : number;
  }
}
