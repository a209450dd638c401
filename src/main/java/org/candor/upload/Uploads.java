package org.candor.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.intake.IntakeRequest;
import org.candor.shared.Refusal;

/** All pictures that patients sent. Lists are read without the pictures themselves. */
@ApplicationScoped
public class Uploads {
    private static final int MOST_SHOWN = 100;

    @PersistenceContext
    private EntityManager entities;

    void add(Upload upload, List<byte[]> pictures) {
        entities.persist(upload);
        int place = 0;
        for (var picture : pictures) {
            entities.persist(new UploadPage(upload.getId(), upload.getPatientId(), place++, picture));
        }
    }

    /** From here to the end of the transaction nobody else sends or changes anything of this request. */
    void oneAtATime(IntakeRequest request) {
        entities.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was sent to a request, in the order of sending. */
    List<Upload> about(UUID request) {
        return entities.createQuery(
                        "select u from Upload u where u.requestId = :request order by u.broughtAt", Upload.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** What waits for staff, the longest there first; of requests that have not ended. */
    List<Upload> waiting() {
        return entities.createQuery(
                        "select u from Upload u, IntakeRequest r where r.id = u.requestId and u.state = :waiting"
                                + " and r.endedAt is null order by u.broughtAt",
                        Upload.class)
                .setParameter("waiting", Upload.State.WAITING)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** @throws Refusal {@code NOT_FOUND} when there is none or it is another patient's */
    Upload ownedBy(UUID patient, UUID id) {
        return entities.createQuery("select u from Upload u where u.id = :id and u.patientId = :patient", Upload.class)
                .setParameter("id", id)
                .setParameter("patient", patient)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "upload " + id));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    Upload get(UUID id) {
        var upload = entities.find(Upload.class, id);
        if (upload == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "upload " + id);
        }
        return upload;
    }

    /** The same, and nobody else says anything to it until this transaction ends. */
    Upload toChange(UUID id) {
        var upload = get(id);
        entities.refresh(upload, LockModeType.PESSIMISTIC_WRITE);
        return upload;
    }

    /** @throws Refusal {@code NOT_FOUND} */
    UploadPage page(Upload upload, int place) {
        upload.mustHave(place);
        return entities.createQuery(
                        "select p from UploadPage p where p.uploadId = :upload and p.place = :place", UploadPage.class)
                .setParameter("upload", upload.getId())
                .setParameter("place", place)
                .getSingleResult();
    }

    /** The pictures are gone for ever. */
    void remove(Upload upload) {
        entities.createQuery("delete from UploadPage p where p.uploadId = :upload")
                .setParameter("upload", upload.getId())
                .executeUpdate();
        entities.remove(upload);
    }
}
