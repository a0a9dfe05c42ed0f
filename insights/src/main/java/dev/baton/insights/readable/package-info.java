/**
 * Recognized words as a person reads them: sentences, question marks, capitals, and numbers as
 * digits. Each token knows the words that it stands for.
 */
package dev.baton.insights.readable;
