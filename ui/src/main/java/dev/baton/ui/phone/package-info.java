/** What a colleague's browser needs to call and be called through the carrier. */
package dev.baton.ui.phone;
