/** What a customer's words say of funds, power, need, time and the other slots of qualification. */
package dev.baton.insights.evidence;
