/**
 * The product as a whole: its command line, and the one place that wires all rooms together. The
 * only room that knows all others.
 */
package dev.baton.launcher;
