/**
 * Meanings as vectors: a sentence-transformer that runs inside this process, one for all readers.
 */
package dev.baton.insights.embedding;
