/** How fast calls are read: questions, and what was asked before. */
package dev.baton.bench.insights;
