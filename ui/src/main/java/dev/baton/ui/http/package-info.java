/**
 * What every request goes through: the one error record and its handler, security headers, and
 * bodies checked against the contract.
 */
package dev.baton.ui.http;
