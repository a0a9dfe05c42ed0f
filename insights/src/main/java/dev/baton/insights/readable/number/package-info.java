/**
 * Numbers as they are written: amounts, money, shares, dates, times, years, telephone numbers. By
 * hand, a form a class; the first form that reads words from a place on has them.
 */
package dev.baton.insights.readable.number;
