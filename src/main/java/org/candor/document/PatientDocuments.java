package org.candor.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.document.PatientDocument.Kind;
import org.candor.shared.Fingerprint;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** Makes a patient's papers and keeps them, in the transaction of the act that they tell of. */
@ApplicationScoped
public class PatientDocuments {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final PdfMaker maker = new PdfMaker();

    /** A paper as the list shows it, without its bytes. */
    public record Entry(UUID id, UUID subject, Kind kind, String title, String language, Instant madeAt) {}

    /**
     * Makes the PDF and keeps it.
     *
     * @param subject the consent or the request that the paper is about
     */
    public PatientDocument keep(UUID patient, UUID subject, Kind kind, Paper paper) {
        var pdf = maker.make(paper);
        var document = new PatientDocument(
                Ids.random(),
                patient,
                subject,
                kind,
                paper.title(),
                paper.language(),
                clock.instant(),
                Fingerprint.sha256(pdf),
                pdf);
        entities.persist(document);
        return document;
    }

    /** A patient's papers, the newest first. */
    public List<Entry> of(UUID patient) {
        return entities.createQuery(
                        "select new org.candor.document.PatientDocuments$Entry("
                                + "d.id, d.subject, d.kind, d.title, d.language, d.madeAt)"
                                + " from PatientDocument d where d.patientId = :patient order by d.madeAt desc",
                        Entry.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** The papers about one consent or request, the newest first; for staff. */
    public List<Entry> about(UUID subject) {
        return entities.createQuery(
                        "select new org.candor.document.PatientDocuments$Entry("
                                + "d.id, d.subject, d.kind, d.title, d.language, d.madeAt)"
                                + " from PatientDocument d where d.subject = :subject order by d.madeAt desc",
                        Entry.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** @throws Refusal {@code NOT_FOUND} when there is none or it is another patient's */
    public PatientDocument ownedBy(UUID patient, UUID id) {
        return entities.createQuery(
                        "select d from PatientDocument d where d.id = :id and d.patientId = :patient",
                        PatientDocument.class)
                .setParameter("id", id)
                .setParameter("patient", patient)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "document " + id));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public PatientDocument get(UUID id) {
        var document = entities.find(PatientDocument.class, id);
        if (document == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "document " + id);
        }
        return document;
    }
}
