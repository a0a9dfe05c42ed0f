/**
 * Learns from people's corrections how confident a detector has to be: fits on half of them, looks
 * at the other half, and writes down what insights reads at its start.
 */
package dev.baton.insights.tune;
