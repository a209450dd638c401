package org.candor.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.candor.review.ReviewService;
import org.candor.review.StopConfirmation;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** A clinician confirms that a request ends here, or sends it on to review in spite of the rules. */
@Named
@ViewScoped
public class ConfirmStopPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewService review;

    @Inject
    private WorklistPage worklist;

    @Inject
    private TextBundle text;

    private StopConfirmation.Outcome outcome = StopConfirmation.Outcome.DECLINE;
    private String reasons = "";
    private String password = "";

    public String confirm() {
        review.confirmStop(worklist.subject(), outcome, reasons, password);
        return worklist.finished(text.get("confirmStop.done." + outcome.key()));
    }

    public StopConfirmation.Outcome[] getOutcomes() {
        return StopConfirmation.Outcome.values();
    }

    public StopConfirmation.Outcome getOutcome() {
        return outcome;
    }

    /** A form without it leaves what stood there. */
    public void setOutcome(StopConfirmation.@Nullable Outcome outcome) {
        this.outcome = Objects.requireNonNullElse(outcome, this.outcome);
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    /** Never sent back to the browser. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
