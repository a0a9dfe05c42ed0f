/**
 * Questions in recognized English: lower case, without punctuation, several in one utterance. Parts
 * of speech come from Apache OpenNLP, the rest are rules.
 */
package dev.baton.insights.question;
