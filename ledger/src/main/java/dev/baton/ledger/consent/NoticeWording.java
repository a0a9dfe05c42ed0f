package dev.baton.ledger.consent;

/**
 * The notice for one language.
 *
 * @param language BCP 47 tag
 * @param text spoken by the carrier; with a recording, what that says
 * @param recordingId the audio to play in the place of the text; null where there is none
 */
public record NoticeWording(String language, String text, String recordingId) {}
