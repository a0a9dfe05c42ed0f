/** Where a call's opening, discovery, pitch, objection handling and closing begin. */
package dev.baton.insights.moment;
