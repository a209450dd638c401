package org.candor.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.questionnaire.Score;
import org.candor.questionnaire.ScoreChange;
import org.candor.review.Chart;
import org.candor.review.ChartService;
import org.candor.screening.FactCatalogue;
import org.candor.screening.FactsInWords;
import org.candor.screening.Finding;
import org.candor.screening.FindingOverride;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** The chart beside the task list: what a clinician needs to decide in 90 seconds, then everything else. Read once a request. */
@Named
@RequestScoped
public class ChartPage {
    @Inject
    private ChartService charts;

    @Inject
    private WorklistPage worklist;

    @Inject
    private Caller caller;

    @Inject
    private TextBundle text;

    private @Nullable Chart chart;

    public Chart getChart() {
        if (chart == null) {
            chart = charts.open(worklist.request(), text.language());
        }
        return chart;
    }

    /** "47 years, female. Complex regional pain syndrome. OR, en." with only what is known. */
    public String getWho() {
        return Stream.of(
                        known("age").map(age -> text.format("chart.years", age)),
                        answer("about-you", "sexForScore"),
                        answer("reason-and-goals", "indication"),
                        answer("reason-and-goals", "since"),
                        answer("your-home", "state"),
                        answer("about-you", "language"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
    }

    /** A fact as staff read it. */
    public String fact(String name) {
        return FactsInWords.of(getChart().facts(), name);
    }

    /** The patient's own words to a question; blank when there are none. */
    public String words(String section, String path) {
        return getChart().answers().words(section, path);
    }

    /** "126/78, heart rate 72, oxygen 98 %". */
    public String getVitals() {
        return known("sbp").isEmpty()
                ? text.get("chart.notKnown")
                : text.format("chart.vitals", fact("sbp"), fact("dbp"), fact("hr"), fact("spo2"));
    }

    /** Medicines with the classes that the rules watch. */
    public String getFlaggedMedicines() {
        var classes = getChart().facts().get("rx");
        return classes instanceof List<?> some && !some.isEmpty() ? fact("rx") : text.get("chart.noneFlagged");
    }

    /** "(3 days old)", blank when nobody knows. */
    public String age(String fact, String key) {
        return known(fact).isEmpty() ? "" : text.format(key, fact(fact));
    }

    /** What the suicide screen says: "negative", "positive, not acute". */
    public String getScreen() {
        return getChart().scores().stream()
                .filter(score -> score.instrument().equals("asq"))
                .map(score -> score.band().in(text.language()))
                .findFirst()
                .orElseGet(() -> fact("suicideScreenStatus"));
    }

    /** "up 6, a meaningful change"; blank where nothing was measured before or a change means nothing. */
    public String sinceLast(Score score) {
        return Optional.ofNullable(getChart().scoreChanges().get(score.instrument()))
                .map(this::words)
                .orElse("");
    }

    private String words(ScoreChange change) {
        if (change.by().signum() == 0) {
            return text.get("chart.same");
        }
        var weight = change.meaningful() ? "meaningful" : change.reliable() ? "reliable" : "small";
        return text.format(change.isRise() ? "chart.rose" : "chart.fell", change.size()) + ", "
                + text.get("chart.change." + weight);
    }

    /** Facts that nobody knows, or that the patient is unsure of, in words. */
    public String getMissing() {
        var facts = getChart().facts();
        return Stream.concat(facts.missing().stream(), facts.unsure().stream())
                .distinct()
                .map(FactCatalogue.baseline()::words)
                .collect(Collectors.joining(", "));
    }

    public boolean mayClose(Finding finding) {
        return finding.isClosable() && (caller.has(Role.CLINICIAN) || caller.has(Role.MEDICAL_DIRECTOR));
    }

    public boolean mayAskOverride(Finding finding) {
        return finding.isOverridable()
                && !isOverrideWaiting(finding)
                && (caller.has(Role.CLINICIAN) || caller.has(Role.MEDICAL_DIRECTOR));
    }

    /** Somebody asked to override it, and a second person did not answer yet. */
    public boolean isOverrideWaiting(Finding finding) {
        return finding.isOverridable() && overridesOf(finding).stream().anyMatch(FindingOverride::isWaiting);
    }

    public List<FindingOverride> overridesOf(Finding finding) {
        return getChart().overrides().stream()
                .filter(each -> each.getFindingId().equals(finding.getId()))
                .toList();
    }

    public UUID getRequest() {
        return worklist.request();
    }

    private Optional<Object> known(String name) {
        return Optional.ofNullable(getChart().facts().get(name));
    }

    private Optional<String> answer(String section, String path) {
        return getChart().answers().given(section, path);
    }
}
