package org.candor.audit.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candor.access.Role;
import org.candor.audit.TrailEntry;
import org.candor.audit.TrailFilter;
import org.candor.audit.TrailFilter.Kind;
import org.candor.audit.TrailService;
import org.candor.audit.chain.Verdict;
import org.candor.config.PracticeZone;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page staff/audit-trail: who did and saw what, in whose record; check that nothing was changed; hand the trail out. */
@Named
@ViewScoped
public class AuditTrailPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_AT_FIRST = 7;

    @Inject
    private TrailService trail;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    @Inject
    private TextBundle text;

    private transient @Nullable List<TrailEntry> entries;
    private transient @Nullable Verdict verdict;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private String person = "";
    private String patient = "";
    private Kind kind = Kind.ALL;
    private String action = "";
    private long below;
    private String password = "";

    public void open() {
        last = LocalDate.ofInstant(clock.instant(), zone.id());
        first = last.minusDays(DAYS_AT_FIRST - 1);
        entries = trail.newest(filter());
    }

    public void show() {
        below = 0;
        entries = trail.newest(filter());
    }

    public void older(long seq) {
        below = seq;
        entries = trail.newest(filter());
    }

    public void check() throws IOException {
        verdict = trail.check();
        show();
    }

    /** The file itself is the answer. A refusal comes before the first byte. */
    public void export() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var out = new OutputStreamWriter(new Attachment(external, fileName()), StandardCharsets.UTF_8);
        trail.export(from(), to(), password, out);
        out.flush();
        faces.responseComplete();
    }

    private String fileName() {
        return "candor-audit-" + from() + "-" + to() + ".jsonl";
    }

    private TrailFilter filter() {
        return new TrailFilter(from(), to(), person, patient, kind, action, below);
    }

    private LocalDate from() {
        return Objects.requireNonNull(first);
    }

    private LocalDate to() {
        return Objects.requireNonNull(last);
    }

    public List<TrailEntry> getEntries() {
        return entries == null ? List.of() : entries;
    }

    /** Whether the page is as long as a page gets: then there may be older rows. */
    public boolean isMore() {
        return getEntries().size() == TrailFilter.PAGE;
    }

    /** Number of the last row shown. */
    public long getOldest() {
        return isMore() ? getEntries().get(getEntries().size() - 1).seq() : 0;
    }

    /** The act in words; those without words of their own are shown by name only. */
    public String actOf(TrailEntry entry) {
        var key = "act."
                + (entry.action().startsWith("page ") ? "form" : entry.action().split(" ", 2)[0]);
        var words = text.get(key);
        return words.equals(key) ? "" : words;
    }

    public String rolesOf(TrailEntry entry) {
        return entry.roles().stream()
                .map(Role::ofKey)
                .map(role -> text.get(
                        role.isStaff() || role == Role.PATIENT
                                ? "common.role." + role
                                : "auditTrail.role." + role.key()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public String getPublicKey() {
        return trail.publicKey();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate last) {
        this.last = last;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = Objects.requireNonNullElse(person, "");
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = Objects.requireNonNullElse(patient, "");
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = Objects.requireNonNullElse(action, "");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = Objects.requireNonNullElse(password, "");
    }
}
