/** What people say of insights: confirmed, rejected, put right, noted by hand, and taken back. */
package dev.baton.ui.insight;
