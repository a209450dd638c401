package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candor.practice.PolicyAnswer;
import org.candor.practice.PracticeDefaults;
import org.candor.practice.PracticeRefusal;
import org.candor.practice.PracticeService;
import org.candor.practice.StatePolicy;
import org.candor.practice.StatePolicyTable;
import org.candor.practice.StatePolicyTable.ReviewDate;
import org.candor.practice.UsState;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Page "State policy": where infusions at home are allowed, decided from a day on; nothing decided means no. */
@Named
@RequestScoped
public class StatePolicyPage {
    @Inject
    private PracticeService practice;

    @Inject
    private Today today;

    private String state = "";
    private String answer = "";
    private String reason = "";
    private @Nullable LocalDate first;

    public String decide() {
        practice.decidePolicy(state, answer(), reason, Given.of(first));
        return "state-policy?faces-redirect=true";
    }

    private PolicyAnswer answer() {
        return getAnswers().stream()
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal(PracticeRefusal.NO_DECISION, "form"));
    }

    public List<PolicyAnswer> getAnswers() {
        return List.of(PolicyAnswer.ALLOWED, PolicyAnswer.SEEN_IN_PERSON_FIRST, PolicyAnswer.DENIED);
    }

    public List<StatePolicy> getRows() {
        return practice.policies().history();
    }

    public List<ReviewDate> getReviewDates() {
        return PracticeDefaults.shipped().reviewDates();
    }

    /** What changes after today. */
    public List<StatePolicyTable.Change> getComing() {
        return practice.policies().after(today.date());
    }

    /** inForce, later, replaced, or reviewed when federal law asks for a new decision. */
    public String stateOf(StatePolicy row) {
        StatePolicyTable table = practice.policies();
        if (row.getFirstDay().isAfter(today.date())) {
            return "later";
        }
        if (!table.inForce(row.getState(), today.date()).filter(row::isSameAs).isPresent()) {
            return "replaced";
        }
        return table.expiredBy(row, today.date()).isPresent() ? "reviewed" : "inForce";
    }

    public List<String> getStates() {
        return UsState.CODES;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = Objects.requireNonNullElse(state, "");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = Objects.requireNonNullElse(answer, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }
}
