package org.candor.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private WorklistPage worklist;

    private final Map<UUID, @Nullable String> reasons = new HashMap<>();

    public String close(UUID finding) {
        screening.close(finding, Objects.requireNonNullElse(reasons.get(finding), ""));
        return worklist.here();
    }

    /** Typed reasons by finding. */
    public Map<UUID, @Nullable String> getReasons() {
        return reasons;
    }
}
