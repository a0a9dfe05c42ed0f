/**
 * Qualification frameworks: files that name what is to be found out, each criterion resting on one
 * of nine slots.
 */
package dev.baton.insights.framework;
