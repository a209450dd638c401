package org.candor.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.candor.opening.Acceptable;
import org.candor.opening.Acceptance;
import org.candor.opening.AcceptanceService;
import org.candor.opening.ContentList;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page "Content": the exact versions of what patients read and what the rules say, to be read and signed for. */
@Named
@RequestScoped
public class ContentPage {
    @Inject
    private AcceptanceService acceptances;

    @Inject
    private FieldNotes notes;

    private @Nullable ContentList missing;
    private @Nullable List<Acceptable> content;
    private String listRead = "";
    private String password = "";

    public String sign() {
        acceptances.accept(listRead, password);
        notes.done("content.signed");
        return "/admin/content?faces-redirect=true";
    }

    public List<Acceptable> getContent() {
        if (content == null) {
            content = acceptances.content();
        }
        return content;
    }

    public boolean isAccepted(Acceptable item) {
        return missing().items().stream().noneMatch(other -> other.name().equals(item.name()));
    }

    public int getMissing() {
        return missing().items().size();
    }

    private ContentList missing() {
        if (missing == null) {
            missing = acceptances.missing();
        }
        return missing;
    }

    public List<Acceptance> getHistory() {
        return acceptances.history();
    }

    /** Goes with the form: what the director read is what is signed. */
    public String getListRead() {
        return listRead.isEmpty() ? missing().sha256() : listRead;
    }

    public void setListRead(@Nullable String listRead) {
        this.listRead = Objects.requireNonNullElse(listRead, "");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = Objects.requireNonNullElse(password, "");
    }
}
