package org.candor.consent.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.candor.consent.ConsentPart;
import org.candor.consent.ConsentReading;
import org.candor.consent.ConsentService;
import org.candor.consent.SigningForm;
import org.candor.consent.process.ConsentProcess;
import org.candor.intake.IntakeRequest;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.Workflows;
import org.jspecify.annotations.Nullable;

/**
 * Signing, after reading: the reader hands over the fingerprint of the text it showed; whoever comes without one is sent to read
 * first.
 */
@Named
@ViewScoped
public class SignConsentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ConsentService consents;

    @Inject
    private Workflows workflows;

    @Inject
    private TextBundle text;

    @Inject
    private Clock clock;

    private @Nullable UUID request;
    private boolean renew;
    private boolean signable;
    private boolean refusable;
    private String number = "";
    private String read = "";
    private String how = "type";
    private String initials = "";
    private String typedName = "";
    private String strokes = "";
    private String drawing = "";
    private transient @Nullable ConsentReading reading;
    private transient String password = "";

    public @Nullable String open() {
        if (request == null && !renew) {
            request = consents.current().map(IntakeRequest::getId).orElse(null);
        }
        number = getReading().request().map(IntakeRequest::number).orElse("");
        refusable = about() != null && workflows.waitsAt(ConsentProcess.SIGN, Objects.requireNonNull(about()));
        signable = about() == null ? consents.mayRenew() : isAsked(Objects.requireNonNull(about()));
        return read.isEmpty() || !read.equals(getReading().text().fingerprint())
                ? "/patient/consent.xhtml?" + getReadingQuery() + "&faces-redirect=true"
                : null;
    }

    public String sign() {
        var mark = isDrawn() ? drawing : typedName;
        consents.sign(about(), new SigningForm(text.language(), read, isDrawn(), mark, initials, password));
        return done("signConsent.done", "/patient/documents.xhtml");
    }

    /** Says no to the treatment; the request is closed by its workflow. */
    public String refuse() {
        consents.refuse(Objects.requireNonNull(request));
        return done("signConsent.refusedDone", "/patient/home.xhtml");
    }

    private String done(String key, String page) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(text.get(key)));
        return page + "?faces-redirect=true";
    }

    public void clear() {
        strokes = "";
        drawing = "";
    }

    public ConsentReading getReading() {
        var shown = reading;
        if (shown == null) {
            shown = consents.open(about(), text.language());
            reading = shown;
        }
        return shown;
    }

    public boolean isSignable() {
        return signable;
    }

    private boolean isAsked(UUID id) {
        return Signing.isAsked(workflows, id, getReading().signed().isPresent());
    }

    /** A workflow that asks can be told no; outside a request one simply does not sign. */
    public boolean isRefusable() {
        return refusable;
    }

    private @Nullable UUID about() {
        return renew ? null : request;
    }

    public Instant getNow() {
        return clock.instant();
    }

    public Instant getValidUntil() {
        return clock.instant().plus(getReading().form().validity());
    }

    public ConsentPart getInitialled() {
        return getReading().initialled();
    }

    public String getNumber() {
        return number;
    }

    public String getReadingQuery() {
        return Signing.query(request, renew);
    }

    public boolean isDrawn() {
        return how.equals("draw");
    }

    public String getRequest() {
        return Signing.text(request);
    }

    public void setRequest(@Nullable String id) {
        request = Signing.uuid(id);
    }

    public boolean isRenew() {
        return renew;
    }

    public void setRenew(boolean renew) {
        this.renew = renew;
    }

    public String getRead() {
        return read;
    }

    public void setRead(@Nullable String read) {
        this.read = read == null ? "" : read;
    }

    public String getHow() {
        return how;
    }

    /** A form without it leaves what stood there. */
    public void setHow(@Nullable String how) {
        this.how = Objects.requireNonNullElse(how, this.how);
    }

    public String getInitials() {
        return initials;
    }

    public void setInitials(String initials) {
        this.initials = initials;
    }

    public String getTypedName() {
        return typedName;
    }

    public void setTypedName(String typedName) {
        this.typedName = typedName;
    }

    public String getStrokes() {
        return strokes;
    }

    public void setStrokes(@Nullable String strokes) {
        this.strokes = strokes == null ? "" : strokes;
    }

    public String getDrawing() {
        return drawing;
    }

    public void setDrawing(@Nullable String drawing) {
        this.drawing = drawing == null ? "" : drawing;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
