package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.ResponseReader;
import org.candor.shared.OncePerTransaction;

/** Everything that was ever sent, the newest first. */
@ApplicationScoped
public class Submissions {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private IntakeSections sections;

    @Inject
    private OncePerTransaction once;

    void add(Submission submission) {
        entities.persist(submission);
        once.forget(Submissions.class);
    }

    public List<Submission> of(UUID request) {
        return newest(request, Integer.MAX_VALUE);
    }

    /** What was sent last. */
    public Optional<Submission> newest(UUID request) {
        return once.read(
                Submissions.class, request, () -> newest(request, 1).stream().findFirst());
    }

    /** At most that many, the newest first. */
    public List<Submission> newest(UUID request, int limit) {
        return entities.createQuery(
                        "select s from Submission s where s.request = :request order by s.number desc",
                        Submission.class)
                .setParameter("request", request)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The answers as they were sent. */
    public IntakePacket packet(Submission submission) {
        var answers = new LinkedHashMap<String, Answers>();
        var scribes = new LinkedHashMap<String, String>();
        ResponseReader.bundle(submission.getFhir()).forEach((canonical, read) -> {
            answers.put(section(canonical), read.answers());
            scribes.put(section(canonical), read.scribe());
        });
        return new IntakePacket(sections, answers, Map.of(), Set.of(), scribes);
    }

    private static String section(String canonical) {
        return canonical.substring(canonical.lastIndexOf('/') + 1, canonical.indexOf('|'));
    }
}
