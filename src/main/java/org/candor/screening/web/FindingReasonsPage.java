package org.candor.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candor.screening.ApprovedReason;
import org.candor.screening.ReasonService;
import org.jspecify.annotations.Nullable;

/** Page "Reasons for findings": what the medical director approved for closing common findings in one click. */
@Named
@RequestScoped
public class FindingReasonsPage {
    private static final String PAGE = "finding-reasons?faces-redirect=true";

    @Inject
    private ReasonService reasons;

    private String rule = "";
    private String words = "";
    private @Nullable Map<String, String> rules;
    private @Nullable List<ApprovedReason> rows;

    public String approve() {
        reasons.approve(rule, words);
        return PAGE;
    }

    public String end(UUID reason) {
        reasons.end(reason);
        return PAGE;
    }

    public List<ApprovedReason> getRows() {
        if (rows == null) {
            rows = reasons.all();
        }
        return rows;
    }

    /** What the row says; blank when the live rules have no such row for a clinician any more. */
    public String saidBy(String of) {
        return getRules().getOrDefault(of, "");
    }

    public Map<String, String> getRules() {
        if (rules == null) {
            rules = reasons.rows();
        }
        return rules;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(@Nullable String rule) {
        this.rule = Objects.requireNonNullElse(rule, "");
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }
}
