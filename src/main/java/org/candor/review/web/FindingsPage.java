package org.candor.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candor.screening.ApprovedReason;
import org.candor.screening.Finding;
import org.candor.screening.OverrideService;
import org.candor.screening.ReasonService;
import org.candor.screening.ScreeningService;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** Closing findings on the chart, each with the reviewer's reason. */
@Named
@ViewScoped
public class FindingsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ScreeningService screening;

    @Inject
    private OverrideService overrides;

    @Inject
    private ReasonService reasonService;

    @Inject
    private WorklistPage worklist;

    private transient @Nullable List<ApprovedReason> approved;

    private final Map<UUID, @Nullable String> reasons = new HashMap<>();

    public String close(UUID finding) {
        screening.close(finding, Objects.requireNonNullElse(reasons.get(finding), ""));
        return worklist.here();
    }

    /** In one click, with a reason of the medical director's. */
    public String closeWith(UUID finding, UUID approved) {
        screening.closeWith(finding, approved);
        return worklist.here();
    }

    public String askOverride(UUID finding) {
        overrides.ask(finding, Objects.requireNonNullElse(reasons.get(finding), ""));
        return worklist.here();
    }

    /** What the medical director approved for the findings of its row. */
    public List<ApprovedReason> reasonsFor(Finding finding) {
        if (approved == null) {
            approved = reasonService.inForce();
        }
        return approved.stream()
                .filter(each -> each.getRuleId().equals(finding.getRuleId()))
                .toList();
    }

    /** Typed reasons by finding. */
    public Map<UUID, @Nullable String> getReasons() {
        return reasons;
    }
}
