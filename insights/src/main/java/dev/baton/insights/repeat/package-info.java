/**
 * Questions that ask for what was asked before: found by their meaning, judged by a trained model,
 * within a call and across the calls of one customer.
 */
package dev.baton.insights.repeat;
