/**
 * What a person sees: the HTTP API of openapi.yaml, the live feeds and the web app, on a listener
 * of their own.
 */
package dev.baton.ui;
