package org.candor.opening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.candor.opening.FirstStartService;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** The test mail on page "First start": sends it, and hears that it arrived when somebody comes by its link and says so. */
@Named
@ViewScoped
public class TestMailPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/first-start?faces-redirect=true";

    @Inject
    private FirstStartService firstStart;

    @Inject
    private FieldNotes notes;

    private String link = "";

    public String send() {
        firstStart.sendTestMail();
        notes.done("firstStart.mail.sent");
        return HERE;
    }

    public String confirm() {
        firstStart.mailArrived(link);
        notes.done("firstStart.mail.thanks");
        return HERE;
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = Objects.requireNonNullElse(link, "");
    }
}
