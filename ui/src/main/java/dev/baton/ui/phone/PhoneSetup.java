package dev.baton.ui.phone;

/**
 * What a phone has to know to be one.
 *
 * @param line {@code twilio} or {@code practice}
 * @param region of numbers that are written without their country, as ISO 3166-1 has it
 */
public record PhoneSetup(String line, String region) {

  public boolean practice() {
    return line.equals("practice");
  }
}
