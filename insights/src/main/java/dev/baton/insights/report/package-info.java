/** A transcript read by every detector, as one report: for the command line, and for measuring. */
package dev.baton.insights.report;
