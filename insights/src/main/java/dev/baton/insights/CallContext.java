package dev.baton.insights;

import dev.baton.insights.framework.Framework;
import java.time.LocalDate;

/**
 * What the readers of a call know before its first word.
 *
 * @param date of the call, where it took place; null where unknown
 * @param timed whether its words have times
 * @param framework that the team qualifies by
 */
public record CallContext(LocalDate date, boolean timed, Framework framework) {}
