package dev.baton.ui.practice;

/**
 * What the practice line is asked to play.
 *
 * @param number whom to call; the contract's default where none is given
 */
record PracticeWish(String recording, String number) {

  private static final String DEFAULT_NUMBER = "+14155550123";

  PracticeWish {
    number = number == null ? DEFAULT_NUMBER : number;
  }
}
