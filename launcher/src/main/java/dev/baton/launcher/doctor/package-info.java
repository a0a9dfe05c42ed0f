/** Looks at everything that Baton needs to do its work, beside a running one or without. */
package dev.baton.launcher.doctor;
