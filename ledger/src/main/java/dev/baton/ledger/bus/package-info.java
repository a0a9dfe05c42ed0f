/**
 * Typed addresses on the Vert.x event bus: topics that carry facts, commands that ask for an action
 * and get an answer. Records pass by reference inside one JVM and as JSON between nodes.
 */
package dev.baton.ledger.bus;
