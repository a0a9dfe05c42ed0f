/** What leaving silence out saves, and which words it changes. */
package dev.baton.bench.gate;
