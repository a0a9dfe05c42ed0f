/**
 * Adds words to the graph that a Vosk model decodes with: to the part that turns sounds into words
 * and to the part that knows how words follow each other. Files are read and written as OpenFst and
 * Kaldi have them.
 */
package dev.baton.transcription.recognizer.graph;
