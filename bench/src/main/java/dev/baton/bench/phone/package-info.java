/** What a person waits for at the phone, in a real browser. */
package dev.baton.bench.phone;
