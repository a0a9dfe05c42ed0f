package dev.baton.ui.notes;

import dev.baton.ledger.insight.CallNotes;
import dev.baton.ledger.insight.Note;
import dev.baton.ui.call.CallView;
import dev.baton.ui.handoff.HandoffView;
import java.util.List;

/** The contract's Notes. */
record NotesView(
    CallView call,
    List<Note> coaching,
    List<Note> brief,
    List<CallNotes.Wanted> criteria,
    List<HandoffView> handoffs) {}
