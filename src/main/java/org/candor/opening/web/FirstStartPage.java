package org.candor.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.candor.opening.CheckResult;
import org.candor.opening.FirstStartService;
import org.candor.practice.Opening;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page "First start": what is done and what is missing before patients may come, and the opening. */
@Named
@RequestScoped
public class FirstStartPage {
    private static final String HERE = "/admin/first-start?faces-redirect=true";

    @Inject
    private FirstStartService firstStart;

    @Inject
    private FieldNotes notes;

    @Inject
    private TextBundle text;

    private @Nullable List<CheckResult> results;
    private String password = "";
    private String reason = "";

    public String open() {
        firstStart.open(password);
        notes.done("firstStart.opened");
        return HERE;
    }

    public String close() {
        firstStart.close(reason);
        notes.done("firstStart.closed");
        return HERE;
    }

    public List<CheckResult> getResults() {
        if (results == null) {
            results = firstStart.checklist();
        }
        return results;
    }

    public String sentence(CheckResult.Gap gap) {
        return text.format(gap.key(), gap.values().toArray());
    }

    public long getDone() {
        return getResults().stream().filter(CheckResult::isDone).count();
    }

    public int getAll() {
        return getResults().size();
    }

    public boolean isReady() {
        return getDone() == getAll();
    }

    public boolean isOpen() {
        return firstStart.isOpen();
    }

    public List<Opening> getHistory() {
        return firstStart.history();
    }

    public long getPretendVisits() {
        return firstStart.pretendVisits();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = Objects.requireNonNullElse(password, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
