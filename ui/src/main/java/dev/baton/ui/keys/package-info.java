/** The administrator's list of programs' keys. */
package dev.baton.ui.keys;
