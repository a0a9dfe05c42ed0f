/** Who talks how much. */
package dev.baton.insights.talk;
