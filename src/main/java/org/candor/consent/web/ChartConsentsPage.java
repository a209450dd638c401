package org.candor.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.candor.consent.Consent.RevokedHow;
import org.candor.consent.CountersigningService;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** The patient's consents on the chart of the task list, and taking them back on the patient's word. */
@Named
@RequestScoped
public class ChartConsentsPage {
    @Inject
    private CountersigningService countersigning;

    @Inject
    private WorklistPage worklist;

    @Inject
    private TextBundle text;

    @Inject
    private Clock clock;

    private @Nullable List<ConsentRow> rows;
    private @Nullable RevokedHow how;

    public List<ConsentRow> getRows() {
        var known = rows;
        if (known == null) {
            var now = clock.instant();
            known = countersigning.onChart(worklist.request()).stream()
                    .map(consent -> new ConsentRow(consent, consent.stateAt(now), ""))
                    .toList();
            rows = known;
        }
        return known;
    }

    public boolean isRevocable() {
        return getRows().stream().anyMatch(ConsentRow::isRevocable);
    }

    /** Takes back what is in force, all of it. */
    public String revoke() {
        var chosen = how;
        if (chosen != null) {
            getRows().stream()
                    .filter(ConsentRow::isRevocable)
                    .findFirst()
                    .ifPresent(row -> countersigning.revokeOnWord(row.getId(), chosen));
        }
        return worklist.finished(text.get("revokeOnWord.done"));
    }

    public @Nullable RevokedHow getHow() {
        return how;
    }

    public void setHow(@Nullable RevokedHow how) {
        this.how = how;
    }
}
