/** Signing in with an OpenID Connect provider: the way there and back, and who it may let in. */
package dev.baton.ui.openid;
