package dev.baton.ledger.consent;

/**
 * A recording notice as it was played: with its wording, so that what was told stays known whatever
 * the policy says later.
 *
 * @param policyVersion the policy it was taken from
 * @param language BCP 47 tag
 * @param text what is said; for a recording its wording, null where nobody wrote it down
 * @param recordingId the audio that is played, see {@link NoticeAudio}; null where the text is
 *     spoken
 */
public record Notice(long policyVersion, String language, String text, String recordingId) {}
