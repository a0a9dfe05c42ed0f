/** What Baton is measured against: libvosk by itself, through its own Java binding. */
package dev.baton.bench.peer;
