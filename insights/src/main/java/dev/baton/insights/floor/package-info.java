/** How confident an insight has to be to be suggested, as a file of the data folder says. */
package dev.baton.insights.floor;
