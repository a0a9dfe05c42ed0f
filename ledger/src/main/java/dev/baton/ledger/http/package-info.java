/** What both listeners do against those who would keep others out. */
package dev.baton.ledger.http;
