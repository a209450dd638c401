package org.candor.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.access.Caller;
import org.candor.screening.OverrideService;
import org.candor.screening.Waiting;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Page "Overrides": findings that one clinician wants to override and that wait for a second one. */
@Named
@ViewScoped
public class OverridesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/clinician/overrides.xhtml?faces-redirect=true";

    @Inject
    private OverrideService overrides;

    @Inject
    private Caller caller;

    private @Nullable UUID chosen;
    private String password = "";
    private String why = "";
    private transient @Nullable List<Waiting> rows;
    private transient OverrideService.@Nullable Opened opened;

    public String confirm() {
        overrides.confirm(finding(), password);
        return PAGE;
    }

    public String refuse() {
        overrides.refuse(finding(), why);
        return PAGE;
    }

    public List<Waiting> getRows() {
        if (rows == null) {
            rows = overrides.waiting();
        }
        return rows;
    }

    /** The chosen one with what it is about; null when none is chosen, or it waits no longer. */
    public OverrideService.@Nullable Opened getOpened() {
        var finding = chosen;
        if (opened == null
                && finding != null
                && getRows().stream().anyMatch(row -> row.finding().equals(finding))) {
            opened = overrides.open(finding);
        }
        return opened;
    }

    /** Whether the caller wrote it: then somebody else confirms. */
    public boolean isOwn() {
        var one = getOpened();
        return one != null && one.override().getAuthor().equals(caller.accountId());
    }

    private UUID finding() {
        if (chosen == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "no finding");
        }
        return chosen;
    }

    /** As the address names it. */
    public String getChosen() {
        return chosen == null ? "" : chosen.toString();
    }

    /** What is no identifier chooses none. */
    public void setChosen(@Nullable String finding) {
        chosen = Ids.named(finding).orElse(null);
    }

    /** Never sent back to the browser. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = Objects.requireNonNullElse(password, "");
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Objects.requireNonNullElse(why, "");
    }
}
