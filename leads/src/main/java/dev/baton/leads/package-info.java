/** Whom calls are with: the person and the company at the other side's number. */
package dev.baton.leads;
