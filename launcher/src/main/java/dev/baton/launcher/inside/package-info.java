/** What an operator sees of a running Baton: its metrics and its health. */
package dev.baton.launcher.inside;
