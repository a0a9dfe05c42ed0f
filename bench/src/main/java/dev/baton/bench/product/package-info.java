/** The product as it runs, with recorded calls going through it. */
package dev.baton.bench.product;
