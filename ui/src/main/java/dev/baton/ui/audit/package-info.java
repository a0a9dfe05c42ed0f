/**
 * The audit trail: what people see is written to it, and an administrator reads it, as a page or
 * CSV.
 */
package dev.baton.ui.audit;
