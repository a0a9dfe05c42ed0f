/** What the customer holds against us, or against going on, and whether we answered it. */
package dev.baton.insights.objection;
