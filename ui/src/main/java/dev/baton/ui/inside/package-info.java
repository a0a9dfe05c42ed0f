/** A look inside for operators and their programs: health and metrics. */
package dev.baton.ui.inside;
