package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.candor.access.AllowedTo;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Trail.Range;
import org.candor.audit.chain.Trust;
import org.candor.audit.chain.Verdict;
import org.candor.audit.chain.Verifier;
import org.candor.shared.Refusal;

/** What the privacy officer does with the trail: read it, check it, hand it out. Nobody changes it. */
@ApplicationScoped
@Transactional
public class TrailService {
    private Trail trail;
    private TrailExport export;
    private Sealer sealer;
    private CheckpointFile elsewhere;
    private AuditSigner signer;
    private ReAuthentication again;
    private AuditTrail acts;

    @Inject
    TrailService(
            Trail trail,
            TrailExport export,
            Sealer sealer,
            CheckpointFile elsewhere,
            AuditSigner signer,
            ReAuthentication again,
            AuditTrail acts) {
        this.trail = trail;
        this.export = export;
        this.sealer = sealer;
        this.elsewhere = elsewhere;
        this.signer = signer;
        this.again = again;
        this.acts = acts;
    }

    @SuppressWarnings("NullAway.Init")
    protected TrailService() {} // CDI client proxy

    /** @throws Refusal {@code NOBODY}, {@code NO_PATIENT} */
    @AllowedTo(Role.PRIVACY_OFFICER)
    @Audited("audit.read")
    public List<TrailEntry> newest(TrailFilter filter) {
        sealer.sealAll();
        return trail.newest(filter);
    }

    /** Holds every row against its hash, and the chain against what was signed, also outside the database. */
    @AllowedTo({Role.PRIVACY_OFFICER, Role.WORKFLOW})
    @Audited("audit.check")
    public Verdict check() throws IOException {
        sealer.sealAll();
        var file = Files.createTempFile("candor-trail", ".jsonl");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                export.write(trail.everything().orElse(new Range(1, 0)), out);
            }
            var trust = new Trust(Optional.of(signer.key().publicKey()), elsewhere.kept());
            var verdict = new Verifier(() -> Files.newBufferedReader(file), trust).verify();
            verdict.fault()
                    .ifPresent(fault -> acts.record("audit.found", null, "row " + fault.row() + " " + fault.kind()));
            return verdict;
        } finally {
            Files.delete(file);
        }
    }

    /**
     * @param password the caller's own
     * @throws Refusal {@code WRONG_PASSWORD}, {@code NOTHING_THERE}, {@code DAYS_TURNED}, before anything is written
     */
    @AllowedTo(Role.PRIVACY_OFFICER)
    @Audited("audit.export")
    public void export(LocalDate first, LocalDate last, String password, Writer out) throws IOException {
        TrailFilter.mustBeInOrder(first, last);
        again.confirm(password);
        sealer.sealAll();
        var range =
                trail.of(first, last).orElseThrow(() -> new Refusal(AuditRefusal.NOTHING_THERE, first + " to " + last));
        export.write(range, out);
    }

    /** The public half of the key, to be kept by whoever checks exports. */
    @AllowedTo(Role.PRIVACY_OFFICER)
    public String publicKey() {
        return signer.key().publicKey();
    }
}
