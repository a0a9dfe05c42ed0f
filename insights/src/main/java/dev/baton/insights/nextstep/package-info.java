/** Who does what by when, after the call. */
package dev.baton.insights.nextstep;
