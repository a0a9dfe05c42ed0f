/**
 * Learns from people's corrections how confident an insight has to be: fits on half of them, and
 * looks at the other half.
 */
package dev.baton.insights.tune;
