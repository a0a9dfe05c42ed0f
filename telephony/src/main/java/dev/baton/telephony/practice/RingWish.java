package dev.baton.telephony.practice;

import java.util.List;

/**
 * Somebody who is to be rung into a call.
 *
 * @param url what says what the leg does once answered, before it joins; empty where it joins at
 *     once, and is heard to ring
 * @param events what to report of it, such as {@code answered}
 * @param endsConference whether the conference ends when this leg leaves it
 * @param timeoutMs how long it rings where nobody answers
 */
record RingWish(
    RungParty to,
    String url,
    String statusCallback,
    List<String> events,
    boolean endsConference,
    long timeoutMs) {

  RingWish {
    events = List.copyOf(events);
  }
}
