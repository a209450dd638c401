package org.candor.workflow.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.edition.EditionService;
import org.jspecify.annotations.Nullable;

/** On the list of workflows: asks before an older edition becomes the draft again, and says whose draft that overwrites. */
@Named
@ViewScoped
public class RestoreEditionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EditionService editions;

    @Inject
    private TextBundle text;

    @Inject
    private FieldNotes notes;

    private @Nullable UUID restoring;
    private String workflow = "";
    private int number;
    private String drawnBy = "";
    private @Nullable Instant drawnAt;

    public void open() {
        if (restoring != null) {
            var edition = editions.edition(restoring);
            workflow = edition.getProcessKey();
            number = edition.getNumber();
            editions.draft(workflow).ifPresent(draft -> {
                drawnBy = draft.getUpdatedByName();
                drawnAt = draft.getUpdatedAt();
            });
        }
    }

    /** A draft that somebody began after this page was shown is not overwritten. */
    public String restore() {
        editions.restore(Objects.requireNonNull(restoring), isOver());
        notes.done("workflow.restored", getTitle(), number);
        return "/admin/edit-workflow?faces-redirect=true&workflow=" + workflow;
    }

    public boolean isAsking() {
        return number > 0;
    }

    /** Whether a draft is open that this would overwrite. */
    public boolean isOver() {
        return drawnAt != null;
    }

    public String getTitle() {
        return text.get("workflow." + workflow);
    }

    public int getNumber() {
        return number;
    }

    public String getDrawnBy() {
        return drawnBy;
    }

    public @Nullable Instant getDrawnAt() {
        return drawnAt;
    }

    public String getRestoring() {
        return Addressed.text(restoring);
    }

    public void setRestoring(@Nullable String id) {
        restoring = Addressed.uuid(id);
    }
}
