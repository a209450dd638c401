package org.candor.workflow.edition;

import org.candor.shared.PlainText;
import org.candor.shared.Refusal;

/** What people write about a proposal: its name, what changed, and why it is sent back. */
final class ProposalWords {
    private ProposalWords() {}

    static String name(String typed) {
        return checked(typed, WorkflowEdition.LONGEST_NAME, EditionRefusal.NAME_MISSING, EditionRefusal.NAME_TOO_LONG);
    }

    static String note(String typed) {
        return checked(typed, WorkflowEdition.LONGEST_NOTE, EditionRefusal.NOTE_MISSING, EditionRefusal.NOTE_TOO_LONG);
    }

    static String reason(String typed) {
        return checked(
                typed, WorkflowEdition.LONGEST_NOTE, EditionRefusal.REASON_MISSING, EditionRefusal.REASON_TOO_LONG);
    }

    private static String checked(String typed, int longest, EditionRefusal missing, EditionRefusal tooLong) {
        if (typed.isBlank()) {
            throw new Refusal(missing, "blank");
        }
        if (typed.length() > longest) {
            throw new Refusal(tooLong, typed.length() + " characters");
        }
        return PlainText.checked(typed, longest).strip();
    }
}
