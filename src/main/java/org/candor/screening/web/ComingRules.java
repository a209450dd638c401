package org.candor.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.candor.screening.ComingRule;
import org.candor.screening.TryOutService;

/** The rules that begin or end to count, for the page that says what changes and when; read once a request. */
@Named
@RequestScoped
public class ComingRules {
    @Inject
    private TryOutService rules;

    private List<ComingRule> rows = List.of();
    private boolean isRead;

    public List<ComingRule> getRows() {
        if (!isRead) {
            rows = rules.coming();
            isRead = true;
        }
        return rows;
    }
}
