/** What a person sees in the terminal while they wait, and what they type there. */
package dev.baton.launcher.terminal;
