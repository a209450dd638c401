package org.candor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.candor.access.AccessRefusal;
import org.candor.patient.Patient;
import org.candor.shared.OncePerTransaction;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** All consents, the texts they were given to, and which of them are living. */
@ApplicationScoped
public class Consents {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    /** Fingerprints of texts that were found kept; such a row never goes. */
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    void add(Consent consent, ConsentForm form, ConsentText text) {
        keep(form, text);
        if (of(consent.getPatientId()).stream()
                .noneMatch(one -> one.getLanguage().equals(consent.getLanguage()))) {
            understands(consent.getPatientId(), consent.getLanguage());
        }
        entities.persist(consent);
        once.forget(Consents.class);
    }

    /**
     * From here to the end of the transaction nobody else signs for this patient: of two clicks or two tabs one wins.
     *
     * @throws Refusal {@code SIGNING_NOW}
     */
    void oneAtATime(UUID patient) {
        try {
            entities.createQuery("select p from Patient p where p.id = :patient", Patient.class)
                    .setParameter("patient", patient)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getSingleResult();
        } catch (PersistenceException held) {
            throw new Refusal(ConsentRefusal.SIGNING_NOW, "patient " + patient);
        }
    }

    /** Whoever chooses a language and signs in it reads it; only such a consent can live. */
    private void understands(UUID patient, String language) {
        entities.createNativeQuery("insert into understood_language (patient_id, language)"
                        + " select p.id, cast(?2 as varchar(2)) from patient p where p.id = ?1 and not exists"
                        + " (select 1 from understood_language u where u.patient_id = p.id and u.language = ?2)")
                .setParameter(1, patient)
                .setParameter(2, language)
                .executeUpdate();
    }

    /** Keeps the bytes of a released text, once. */
    void keep(ConsentForm form, ConsentText text) {
        if (kept.contains(text.fingerprint())) {
            return;
        }
        if (entities.find(SignedText.class, text.fingerprint()) == null) {
            entities.persist(SignedText.of(form, text));
            entities.flush();
        } else {
            kept.add(text.fingerprint());
        }
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public Consent get(UUID id) {
        return one("c.id = :id", id, null, LockModeType.NONE);
    }

    /** @throws Refusal {@code NOT_FOUND} when there is none or it is another patient's */
    public Consent ownedBy(UUID patient, UUID id) {
        return one("c.id = :id and c.patientId = :patient", id, patient, LockModeType.NONE);
    }

    /** For a change: whoever comes second waits. */
    Consent locked(UUID id) {
        return one("c.id = :id", id, null, LockModeType.PESSIMISTIC_WRITE);
    }

    private Consent one(String condition, UUID id, @Nullable UUID patient, LockModeType lock) {
        var query = entities.createQuery("select c from Consent c where " + condition, Consent.class)
                .setParameter("id", id)
                .setLockMode(lock);
        if (patient != null) {
            query.setParameter("patient", patient);
        }
        return query.getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "consent " + id));
    }

    public Optional<Consent> find(UUID id) {
        return Optional.ofNullable(entities.find(Consent.class, id));
    }

    /** A patient's consents for a change, with what is living of them: no visit can be booked on one meanwhile. */
    List<Consent> lockedOf(UUID patient) {
        entities.createQuery(
                        "select l from LivingConsent l where l.patientId = :patient order by l.consentId",
                        LivingConsent.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return entities.createQuery(
                        "select c from Consent c where c.patientId = :patient order by c.signedAt desc", Consent.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A patient's consents, the newest first. */
    public List<Consent> of(UUID patient) {
        return once.read(Consents.class, patient, () -> entities.createQuery(
                        "select c from Consent c where c.patientId = :patient order by c.signedAt desc", Consent.class)
                .setParameter("patient", patient)
                .getResultList());
    }

    /** The newest consent that was signed for a request. */
    public Optional<Consent> ofRequest(UUID request) {
        return entities.createQuery(
                        "select c from Consent c where c.requestId = :request order by c.signedAt desc", Consent.class)
                .setParameter("request", request)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public String textOf(Consent consent) {
        return entities.find(SignedText.class, consent.getTextSha256()).html();
    }

    void nowLiving(Consent consent) {
        entities.flush();
        entities.persist(LivingConsent.of(consent));
    }

    /** After whoever held appointments on it has freed them; the database refuses it otherwise. */
    void noLongerLiving(UUID consent) {
        entities.flush();
        entities.createNativeQuery("delete from living_consent where consent_id = ?1")
                .setParameter(1, consent)
                .executeUpdate();
    }

    /**
     * The consent that carries a visit of a request now: living, not past its end, of a version that still counts, signed
     * for this request or for none; the one that lasts longest.
     *
     * @param oldestVersion see {@link ConsentForms#oldestThatCounts}
     */
    Optional<Consent> living(UUID patient, UUID request, String form, int oldestVersion, Instant now) {
        return entities.createQuery(
                        "select c from Consent c, LivingConsent l where l.consentId = c.id and c.patientId = :patient"
                                + " and (c.requestId is null or c.requestId = :request) and c.formKey = :form and c.formVersion >= :oldest and c.validUntil > :now"
                                + " order by c.validUntil desc",
                        Consent.class)
                .setParameter("patient", patient)
                .setParameter("request", request)
                .setParameter("form", form)
                .setParameter("oldest", oldestVersion)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
