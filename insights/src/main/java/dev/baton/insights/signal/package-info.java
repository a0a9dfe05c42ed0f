/**
 * What the readers of signals have in common: a turn with what was said before it, what it means,
 * and the features by which it is judged.
 */
package dev.baton.insights.signal;
