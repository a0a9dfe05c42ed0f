/**
 * Numbers, amounts, dates, head counts and roles, as they are spoken. Written by hand, tested by
 * table.
 */
package dev.baton.insights.value;
