/** What Baton logs and how: lines for people, or JSON for programs. */
package dev.baton.launcher.log;
