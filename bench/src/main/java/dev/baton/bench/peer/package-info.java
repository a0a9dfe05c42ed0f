/** libvosk itself, fed what Baton feeds it, or as much at once as Baton. */
package dev.baton.bench.peer;
