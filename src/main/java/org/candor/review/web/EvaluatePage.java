package org.candor.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.candor.review.ApprovalFacts;
import org.candor.review.ClinicianDecision;
import org.candor.review.DecisionService;
import org.candor.review.ReviewRefusal;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** The clinician's decision: what stands in the way, what holds, reasons that the patient can read, and the signature. */
@Named
@ViewScoped
public class EvaluatePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String APPROVE = "approve";

    @Inject
    private DecisionService decisions;

    @Inject
    private WorklistPage worklist;

    @Inject
    private TextBundle text;

    /** Empty until the clinician chose: nothing is decided by leaving a page as it came. */
    private String decision = "";

    private String reasons = "";
    private String evaluation = "VIDEO";
    private boolean identitySeen;
    private String password = "";
    private final AskForm ask = new AskForm();
    private transient @Nullable ApprovalFacts look;

    /** Signs what was chosen. */
    public String sign() {
        var request = worklist.subject();
        var words = new ClinicianDecision.Words(
                ClinicianDecision.Evaluation.valueOf(evaluation),
                text.get("evaluate.meaning." + evaluation + "." + decision),
                reasons,
                identitySeen);
        switch (decision) {
            case APPROVE -> decisions.approve(request, words, password);
            case "askForMore" -> decisions.askForMore(request, words, password, ask.asked());
            default -> decisions.turnDown(request, decision.equals("refer"), words, password);
        }
        return worklist.finished(text.get("evaluate.done." + decision));
    }

    /** What the caller could sign now. */
    public ApprovalFacts getLook() {
        if (look == null) {
            look = decisions.look(worklist.subject());
        }
        return look;
    }

    /** Why approving is off, in words; empty when it is on. */
    public List<String> getObstacles() {
        return getLook().obstacles().stream()
                .map(ReviewRefusal::key)
                .map(text::get)
                .toList();
    }

    /** Approving waits for its obstacles; the other decisions do not. */
    public boolean isBlocked() {
        return (decision.isEmpty() || decision.equals(APPROVE))
                && !getLook().obstacles().isEmpty();
    }

    public boolean isUndecided() {
        return decision.isEmpty();
    }

    /** Whether signing is off. */
    public boolean isOff() {
        return isUndecided() || isBlocked();
    }

    public boolean isAsking() {
        return decision.equals("askForMore");
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = Stream.of(APPROVE, "decline", "refer", "askForMore")
                .filter(known -> known.equals(decision))
                .findFirst()
                .orElse("");
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getEvaluation() {
        return evaluation;
    }

    public void setEvaluation(String evaluation) {
        this.evaluation = getEvaluations().contains(evaluation) ? evaluation : "VIDEO";
    }

    /** The clinician compared a photo ID with the patient. */
    public boolean isIdentitySeen() {
        return identitySeen;
    }

    public void setIdentitySeen(boolean identitySeen) {
        this.identitySeen = identitySeen;
    }

    /** Ways to evaluate a patient; which one it was stands in the sentence that is signed. */
    public List<String> getEvaluations() {
        return Stream.of(ClinicianDecision.Evaluation.values()).map(Enum::name).toList();
    }

    /** An approval is chosen where the state asks, now or soon, that the patient was seen in person. */
    public boolean isInPersonAsked() {
        return decision.equals(APPROVE) && getLook().inPersonFrom().isPresent();
    }

    /** Never sent back to the browser. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public AskForm getAsk() {
        return ask;
    }
}
