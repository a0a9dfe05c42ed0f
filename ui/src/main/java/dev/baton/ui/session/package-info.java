/** Who is signed in: passwords, sessions and the routes that begin and end them. */
package dev.baton.ui.session;
