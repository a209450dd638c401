package org.candor.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.review.ReviewService;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;

/** A nurse calls after a revocation and records what the patient wants now. */
@Named
@ViewScoped
public class TalkAfterRevocationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewService review;

    @Inject
    private WorklistPage worklist;

    @Inject
    private TextBundle text;

    private String note = "";

    public String talked() {
        review.talkedAfterRevocation(worklist.subject(), note);
        return worklist.finished(text.get("talkAfterRevocation.done"));
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
