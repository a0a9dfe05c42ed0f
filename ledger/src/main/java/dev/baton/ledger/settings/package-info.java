/**
 * Settings: typed constants with meaning, unit, default and environment name. Values come, in this
 * order, from the command line, the environment, a settings file, and the default.
 */
package dev.baton.ledger.settings;
