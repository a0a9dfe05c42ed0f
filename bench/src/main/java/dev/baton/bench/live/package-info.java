/** How late words are on the page itself, from the trace that the browser test leaves behind. */
package dev.baton.bench.live;
