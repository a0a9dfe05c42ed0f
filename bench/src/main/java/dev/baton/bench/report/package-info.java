/** Figures: how they are summed up, and how a table of them is written. */
package dev.baton.bench.report;
