/** Whether the product says what libvosk says: word for word, to the millisecond. */
package dev.baton.bench.same;
