/** The web app's files, from the classpath. */
package dev.baton.ui.web;
