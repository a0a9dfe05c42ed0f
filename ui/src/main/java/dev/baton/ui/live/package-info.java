/**
 * The live feeds: what the bus carries, as server-sent events for each page that watches. A feed
 * begins with everything so far, so that a reconnect leaves neither a gap nor a double.
 */
package dev.baton.ui.live;
