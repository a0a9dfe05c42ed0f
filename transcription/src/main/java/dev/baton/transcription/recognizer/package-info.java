/**
 * Speech recognition by Vosk: models, unpacked and prepared once, and recognizers that cannot be
 * misused into killing the JVM. The only package that knows the native library.
 */
package dev.baton.transcription.recognizer;
