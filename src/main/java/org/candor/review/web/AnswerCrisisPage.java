package org.candor.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.candor.crisis.PagedCall;
import org.candor.crisis.PagingService;
import org.candor.review.CrisisAnswer;
import org.candor.review.CrisisCall;
import org.candor.review.CrisisCallService;
import org.candor.review.ReviewService;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** A clinician calls first and records then; the red flag closes with a disposition only. */
@Named
@ViewScoped
public class AnswerCrisisPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewService review;

    @Inject
    private WorklistPage worklist;

    @Inject
    private TextBundle text;

    @Inject
    private CrisisCallService calls;

    @Inject
    private PagingService paging;

    private transient @Nullable CrisisCall call;
    private boolean reached;
    private String assessment = "";
    private String safetyPlan = "";
    private CrisisAnswer.Disposition disposition = CrisisAnswer.Disposition.NOT_REACHED;

    public CrisisCall getCall() {
        if (call == null) {
            call = calls.about(worklist.subject(), text.language());
        }
        return call;
    }

    /** Who was called about it, and whether that arrived. */
    public List<PagedCall> getCalled() {
        return worklist.item().map(item -> paging.of(item.getId())).orElse(List.of());
    }

    public String record() {
        review.answerCrisis(worklist.subject(), reached, assessment, safetyPlan, disposition);
        return disposition == CrisisAnswer.Disposition.NOT_REACHED
                ? worklist.here()
                : worklist.finished(text.get("answerCrisis.done"));
    }

    public CrisisAnswer.Disposition[] getDispositions() {
        return CrisisAnswer.Disposition.values();
    }

    public boolean isReached() {
        return reached;
    }

    public void setReached(boolean reached) {
        this.reached = reached;
    }

    public String getAssessment() {
        return assessment;
    }

    public void setAssessment(String assessment) {
        this.assessment = assessment;
    }

    public String getSafetyPlan() {
        return safetyPlan;
    }

    public void setSafetyPlan(String safetyPlan) {
        this.safetyPlan = safetyPlan;
    }

    public CrisisAnswer.Disposition getDisposition() {
        return disposition;
    }

    /** A form without it leaves what stood there. */
    public void setDisposition(CrisisAnswer.@Nullable Disposition disposition) {
        this.disposition = Objects.requireNonNullElse(disposition, this.disposition);
    }
}
