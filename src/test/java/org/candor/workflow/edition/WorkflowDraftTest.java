package org.candor.workflow.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;

class WorkflowDraftTest {
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final UUID WES = UUID.randomUUID();

    private final WorkflowDraft draft = new WorkflowDraft(
            WorkflowEdition.shipped(new WorkflowEdition.Drawn("k", "<a/>", "", "d"), NOW), WES, "Wes", NOW);

    @Test
    void a_draft_begins_as_its_edition_and_keeps_who_changed_it() {
        draft.redraw("<b/>", 0, WES, "Wilma", NOW.plusSeconds(60));

        assertEquals("<b/>", draft.getBpmn());
        assertEquals("Wilma", draft.getUpdatedByName());
    }

    @Test
    void a_draft_that_somebody_else_saved_meanwhile_is_not_overwritten() {
        var refusal = assertThrows(Refusal.class, () -> draft.redraw("<b/>", 7, WES, "Wes", NOW));

        assertEquals(EditionRefusal.CHANGED_MEANWHILE, refusal.reason());
        assertEquals("<a/>", draft.getBpmn());
    }

    @Test
    void a_drawing_of_more_than_two_megabytes_is_not_kept() {
        var refusal = assertThrows(Refusal.class, () -> draft.redraw("x".repeat(2_000_001), 0, WES, "Wes", NOW));

        assertEquals(EditionRefusal.TOO_LARGE, refusal.reason());
    }
}
