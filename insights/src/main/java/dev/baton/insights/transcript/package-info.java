/**
 * Calls as files: text with a turn a line, or what {@code transcribe --json} prints. What comes in
 * from outside is checked here.
 */
package dev.baton.insights.transcript;
