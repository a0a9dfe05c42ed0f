/** What it costs, in words and in memory, to replace recognizers sooner or later. */
package dev.baton.bench.renewal;
