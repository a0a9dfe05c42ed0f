/** Practice calls: recorded ones that the practice line plays as if they were placed now. */
package dev.baton.ui.practice;
