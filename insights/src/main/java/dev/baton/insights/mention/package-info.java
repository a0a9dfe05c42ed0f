/** What and who is named: competitors, products, prices, dates, people, and tracked phrases. */
package dev.baton.insights.mention;
