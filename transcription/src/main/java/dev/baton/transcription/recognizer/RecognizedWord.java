package dev.baton.transcription.recognizer;

/**
 * @param start in seconds of audio since the recognizer was made
 * @param confidence from 0 to 1
 */
public record RecognizedWord(String word, double start, double end, double confidence) {}
