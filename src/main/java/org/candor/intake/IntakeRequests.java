package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.OncePerTransaction;
import org.candor.shared.Refusal;
import org.candor.vault.Vault;

/** All intake requests. */
@ApplicationScoped
public class IntakeRequests {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Vault vault;

    @Inject
    private OncePerTransaction once;

    private final SecureRandom random = new SecureRandom();

    public void add(IntakeRequest request) {
        vault.begin(request.getId());
        entities.persist(request);
        once.forget(IntakeRequests.class);
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public IntakeRequest get(UUID id) {
        return find(id).orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "request " + id));
    }

    public Optional<IntakeRequest> find(UUID id) {
        return Optional.ofNullable(entities.find(IntakeRequest.class, id));
    }

    /** @throws Refusal {@code NOT_FOUND} when there is none or it is another patient's */
    public IntakeRequest ownedBy(UUID patient, UUID id) {
        return owned(patient, id, LockModeType.NONE);
    }

    /** From here to the end of the transaction this person opens no second request: of one form sent twice, one counts. */
    void oneAtATime(UUID account) {
        entities.createNativeQuery("select id from account where id = ?1 for update")
                .setParameter(1, account)
                .getResultList();
    }

    /** The same, and nobody else changes the request or saves an answer to it until this transaction ends. */
    IntakeRequest lockedFor(UUID patient, UUID id) {
        return owned(patient, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private IntakeRequest owned(UUID patient, UUID id, LockModeType lock) {
        return entities.createQuery(
                        "select r from IntakeRequest r where r.id = :id and r.patientId = :patient",
                        IntakeRequest.class)
                .setParameter("id", id)
                .setParameter("patient", patient)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "request " + id + " of patient " + patient));
    }

    /** A patient's requests, the newest first. */
    public List<IntakeRequest> of(UUID patient) {
        return once.read(IntakeRequests.class, patient, () -> entities.createQuery(
                        "select r from IntakeRequest r where r.patientId = :patient order by r.openedAt desc",
                        IntakeRequest.class)
                .setParameter("patient", patient)
                .getResultList());
    }

    /** Requests that patients fill in, the last opened first. */
    List<IntakeRequest> open() {
        return entities.createQuery(
                        "select r from IntakeRequest r where r.status = :open and r.patientId is not null"
                                + " order by r.openedAt desc",
                        IntakeRequest.class)
                .setParameter("open", IntakeRequest.Status.OPEN)
                .getResultList();
    }

    /**
     * Nobody else changes the request or saves an answer to it until this transaction ends.
     *
     * @throws Refusal {@code NOT_FOUND}
     */
    IntakeRequest locked(UUID id) {
        var request = entities.find(IntakeRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "request " + id);
        }
        return request;
    }

    /** Requests of patients that are with the practice, the longest there first. */
    public List<IntakeRequest> submitted() {
        return entities.createQuery(
                        "select r from IntakeRequest r where r.status = :submitted and r.patientId is not null"
                                + " order by r.submittedAt",
                        IntakeRequest.class)
                .setParameter("submitted", IntakeRequest.Status.SUBMITTED)
                .getResultList();
    }

    /** The request a patient works on: the newest that has not ended, else the newest. */
    public Optional<IntakeRequest> currentOf(UUID patient) {
        var all = of(patient);
        return all.stream().filter(r -> !r.hasEnded()).findFirst().or(() -> all.stream()
                .findFirst());
    }

    /** A number nobody has yet: R- and six random digits. */
    public String freeNumber() {
        for (int attempt = 0; attempt < 50; attempt++) {
            var number = "R-%06d".formatted(100_000 + random.nextInt(900_000));
            if (isFree(number)) {
                return number;
            }
        }
        throw new IllegalStateException("no free request number in 50 draws");
    }

    private boolean isFree(String number) {
        return entities.createQuery("select count(r) from IntakeRequest r where r.number = :number", Long.class)
                        .setParameter("number", number)
                        .getSingleResult()
                == 0;
    }
}
