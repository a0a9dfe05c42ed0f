package dev.baton.insights;

import java.time.LocalDate;

/**
 * What the readers of a call know before its first word.
 *
 * @param date of the call, where it took place; null where unknown
 * @param timed whether its words have times
 * @param team whose call it is
 */
public record CallContext(LocalDate date, boolean timed, Team team) {}
