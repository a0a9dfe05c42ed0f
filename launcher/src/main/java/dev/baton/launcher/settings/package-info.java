/**
 * The settings of all rooms, and where a start takes their values from: the command line, the
 * environment, the settings file, and what comes with the installed product.
 */
package dev.baton.launcher.settings;
