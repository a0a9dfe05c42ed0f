/** How fast recordings become calls. */
package dev.baton.bench.importing;
