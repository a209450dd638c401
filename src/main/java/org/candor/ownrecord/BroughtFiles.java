package org.candor.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.OncePerTransaction;
import org.candor.shared.Refusal;

/** The files of all requests and what was asked because of them. */
@ApplicationScoped
public class BroughtFiles {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    void add(BroughtFile file) {
        entities.persist(file);
    }

    void add(AskedSuggestion suggestion) {
        entities.persist(suggestion);
        once.forget(BroughtFiles.class);
    }

    /** The files of a request, the newest first. */
    List<BroughtFile> of(UUID request) {
        return entities.createQuery(
                        "select f from BroughtFile f where f.requestId = :request order by f.broughtAt desc",
                        BroughtFile.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** @throws Refusal {@code NOT_FOUND} when there is none, or it belongs to another request */
    BroughtFile file(UUID request, UUID id) {
        return entities.createQuery(
                        "select f from BroughtFile f where f.requestId = :request and f.id = :id", BroughtFile.class)
                .setParameter("request", request)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "file " + id + " of request " + request));
    }

    /** What counts of a request's files, in the order of asking. */
    List<AskedSuggestion> asked(UUID request) {
        return once.read(BroughtFiles.class, request, () -> entities.createQuery(
                        "select s from AskedSuggestion s, BroughtFile f where s.requestId = :request"
                                + " and f.id = s.fileId and f.taken = true order by s.place",
                        AskedSuggestion.class)
                .setParameter("request", request)
                .getResultList());
    }

    /** The same, of files in doubt too. */
    List<AskedSuggestion> all(UUID request) {
        return entities.createQuery(
                        "select s from AskedSuggestion s where s.requestId = :request order by s.place",
                        AskedSuggestion.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** @throws Refusal {@code NOT_FOUND} when there is none, or it belongs to another request */
    AskedSuggestion suggestion(UUID request, UUID id) {
        return entities.createQuery(
                        "select s from AskedSuggestion s where s.requestId = :request and s.id = :id",
                        AskedSuggestion.class)
                .setParameter("request", request)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "suggestion " + id + " of " + request));
    }

    void remove(AskedSuggestion suggestion) {
        entities.remove(suggestion);
        once.forget(BroughtFiles.class);
    }

    /** Takes a file away, and all that was asked because of it. */
    void remove(BroughtFile file) {
        entities.createQuery("delete from AskedSuggestion s where s.fileId = :file")
                .setParameter("file", file.getId())
                .executeUpdate();
        entities.remove(file);
        once.forget(BroughtFiles.class);
    }
}
