/**
 * Runs that measure the product beside what it is built on: each prints a table of figures, or
 * JSON. No part of the product, and no test: nothing here passes or fails.
 */
package dev.baton.bench;
