package org.candor.consent.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.candor.consent.ConsentService;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Taking a consent back: what happens, the password, one button. No reason is asked for. */
@Named
@ViewScoped
public class RevokeConsentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ConsentService consents;

    @Inject
    private TextBundle text;

    private @Nullable UUID consent;
    private boolean revocable;
    private @Nullable Instant signedAt;
    private transient String password = "";

    public void open() {
        if (consent != null) {
            var own = consents.mine(consent);
            revocable = own.canBeRevoked();
            signedAt = own.getSignedAt();
        }
    }

    public String revoke() {
        consents.revoke(Objects.requireNonNull(consent), password);
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(text.get("revokeConsent.done")));
        return "/patient/documents.xhtml?faces-redirect=true";
    }

    public String getTitle() {
        return text.get("documents.consentTitle");
    }

    public boolean isRevocable() {
        return revocable;
    }

    public @Nullable Instant getSignedAt() {
        return signedAt;
    }

    public String getConsent() {
        return Signing.text(consent);
    }

    public void setConsent(@Nullable String id) {
        consent = Signing.uuid(id);
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
