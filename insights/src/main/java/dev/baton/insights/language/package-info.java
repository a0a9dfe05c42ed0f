/**
 * English as it was recognized: lower case, without punctuation, a word a token. What every reader
 * of words starts from.
 */
package dev.baton.insights.language;
