/** How well the readers of calls do on labelled files, beside simple ways of doing the same. */
package dev.baton.insights.eval;
