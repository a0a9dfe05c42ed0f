package dev.baton.ui.forgetting;

import java.time.Instant;

/**
 * The contract's Keeping: how long a call's parts are kept.
 *
 * @param deletion one that was asked for and is not over; null where there is none
 * @param audioGoesAt null for never
 * @param textGoesAt null for never
 */
record KeepingView(DeletionView deletion, Instant audioGoesAt, Instant textGoesAt) {}
