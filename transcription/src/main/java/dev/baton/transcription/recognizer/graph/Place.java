package dev.baton.transcription.recognizer.graph;

/** Where in a word a sound is: the model has a phone of its own for each, in this order. */
enum Place {
  BEGIN,
  END,
  INTERNAL,
  SINGLETON
}
