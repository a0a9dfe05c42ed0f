/** How much of a machine calls take, and how late their words are, when there are many. */
package dev.baton.bench.load;
