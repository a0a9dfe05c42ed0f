/**
 * Lines that a person reads, made from insights by templates: the coaching notes, and the brief for
 * the colleague who takes over. Nothing is invented: each cites where it was heard.
 */
package dev.baton.insights.note;
