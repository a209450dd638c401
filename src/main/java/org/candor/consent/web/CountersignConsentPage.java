package org.candor.consent.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.candor.consent.Consent;
import org.candor.consent.CountersigningService;
import org.candor.consent.CountersigningService.SignedConsent;
import org.candor.document.DocumentService;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** The form of the step "Countersign consent" in the task list. */
@Named
@ViewScoped
public class CountersignConsentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CountersigningService countersigning;

    @Inject
    private DocumentService documents;

    @Inject
    private WorklistPage worklist;

    @Inject
    private TextBundle text;

    @Inject
    private Clock clock;

    private boolean talkedThrough;
    private transient String password = "";
    private transient @Nullable SignedConsent signed;

    public String countersign() {
        countersigning.countersign(Objects.requireNonNull(getConsent()).getId(), talkedThrough, password);
        return worklist.finished(text.get("countersignConsent.done"));
    }

    /** Signed by the patient and by no clinician yet. */
    public boolean isWaiting() {
        var consent = getConsent();
        return consent != null && consent.stateAt(clock.instant()) == Consent.State.SIGNED;
    }

    public @Nullable Consent getConsent() {
        var found = found();
        return found == null ? null : found.consent();
    }

    /** The exact text that was signed. */
    public String getHtml() {
        var found = found();
        return found == null ? "" : found.html();
    }

    /** The signed copy, the newest one. */
    public @Nullable UUID getCopy() {
        var consent = getConsent();
        return consent == null
                ? null
                : documents.about(consent.getId()).stream()
                        .map(entry -> entry.id())
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable SignedConsent found() {
        if (signed == null) {
            signed = countersigning.about(worklist.subject()).orElse(null);
        }
        return signed;
    }

    public boolean isTalkedThrough() {
        return talkedThrough;
    }

    public void setTalkedThrough(boolean talkedThrough) {
        this.talkedThrough = talkedThrough;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
