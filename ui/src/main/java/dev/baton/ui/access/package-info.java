/** Who may do what: the one guard before every route, and which calls somebody may see. */
package dev.baton.ui.access;
