/**
 * How commands reach the product that runs on a data folder: a socket in it that only the folder's
 * owner can open.
 */
package dev.baton.launcher.control;
