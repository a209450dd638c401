package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.questionnaire.Answers;
import org.candor.vault.Cell;
import org.candor.vault.Vault;

/** The answers of all requests. Loading a request's answers is one select, saving one is one statement, however many there are. */
@ApplicationScoped
public class IntakeAnswers {

    static final String MERGE = "merge into intake_answer a"
            + " using (values (cast(?1 as uuid), cast(?2 as varchar(60)), cast(?3 as varchar(200)), cast(?4 as bytea),"
            + " cast(?5 as timestamp with time zone), cast(?6 as uuid), cast(?7 as timestamp with time zone)))"
            + " as s (request_id, section, path, given, answered_at, answered_by, seen)"
            + " on (a.request_id = s.request_id and a.section = s.section and a.path = s.path)"
            + " when matched and a.answered_at <= s.seen then update set given = s.given, answered_at = s.answered_at, answered_by = s.answered_by"
            + " when not matched then insert (request_id, section, path, given, answered_at, answered_by)"
            + " values (s.request_id, s.section, s.path, s.given, s.answered_at, s.answered_by)";

    private final GivenColumn column = new GivenColumn();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Vault vault;

    public List<IntakeAnswer> of(UUID request) {
        return entities.createQuery("select a from IntakeAnswer a where a.key.request = :request", IntakeAnswer.class)
                .setParameter("request", request)
                .getResultList();
    }

    /**
     * Saves an answer, or takes it away when there are no values, unless somebody saved another one later than this.
     *
     * @param seen when what its author had before them was saved
     * @return whether that was done; false too where there was nothing to take away
     */
    boolean save(UUID request, String section, String path, List<String> given, Instant now, UUID by, Instant seen) {
        if (given.isEmpty()) {
            return remove(request, section, path, seen);
        }
        var plain = column.convertToDatabaseColumn(given).getBytes(StandardCharsets.UTF_8);
        var cell = Cell.of("intake_answer", "given", path, request, section);
        return entities.createNativeQuery(MERGE)
                        .setParameter(1, request.toString())
                        .setParameter(2, section)
                        .setParameter(3, path)
                        .setParameter(4, vault.seal(request, cell, plain))
                        .setParameter(5, now.atOffset(ZoneOffset.UTC))
                        .setParameter(6, by.toString())
                        .setParameter(7, seen.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }

    private boolean remove(UUID request, String section, String path, Instant seen) {
        return entities.createQuery("delete from IntakeAnswer a where a.key.request = :request"
                                + " and a.key.section = :section and a.key.path = :path and a.answeredAt <= :seen")
                        .setParameter("request", request)
                        .setParameter("section", section)
                        .setParameter("path", path)
                        .setParameter("seen", seen)
                        .executeUpdate()
                > 0;
    }

    /** The answer to one question as it is saved now; none for none. */
    List<String> at(UUID request, String section, String path) {
        return entities.createQuery(
                        "select a from IntakeAnswer a where a.key.request = :request"
                                + " and a.key.section = :section and a.key.path = :path",
                        IntakeAnswer.class)
                .setParameter("request", request)
                .setParameter("section", section)
                .setParameter("path", path)
                .getResultStream()
                .findFirst()
                .map(IntakeAnswer::given)
                .orElse(List.of());
    }

    /** Removes one row of a repeating group; link ids hold no wildcard (the content test sees to it). */
    void removeRow(UUID request, String section, String group, int row) {
        entities.createQuery("delete from IntakeAnswer a where a.key.request = :request"
                        + " and a.key.section = :section and a.key.path like :row")
                .setParameter("request", request)
                .setParameter("section", section)
                .setParameter("row", group + "." + row + ".%")
                .executeUpdate();
    }

    static Map<String, Answers> bySection(List<IntakeAnswer> rows) {
        var values = new LinkedHashMap<String, Map<String, List<String>>>();
        rows.forEach(r ->
                values.computeIfAbsent(r.section(), s -> new LinkedHashMap<>()).put(r.path(), r.given()));
        var sections = new LinkedHashMap<String, Answers>();
        values.forEach((section, answers) -> sections.put(section, Answers.of(answers)));
        return sections;
    }

    /** When a section was begun: the time of its oldest answer. */
    static Optional<Instant> begunAt(List<IntakeAnswer> rows, String section) {
        return rows.stream()
                .filter(row -> row.section().equals(section))
                .map(IntakeAnswer::answeredAt)
                .min(Instant::compareTo);
    }

    /** When each answer was saved, by section and path. */
    static Map<String, Map<String, Instant>> answeredAt(List<IntakeAnswer> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        IntakeAnswer::section, Collectors.toMap(IntakeAnswer::path, IntakeAnswer::answeredAt)));
    }

    /** Who wrote a section down on the phone: the last one whose account is not the patient's. */
    static Map<String, UUID> byPhone(List<IntakeAnswer> rows, UUID patient) {
        var by = new LinkedHashMap<String, UUID>();
        rows.stream()
                .filter(row -> !row.answeredBy().equals(patient))
                .sorted(Comparator.comparing(IntakeAnswer::answeredAt))
                .forEach(row -> by.put(row.section(), row.answeredBy()));
        return by;
    }

    /** What is saved, sent or not. */
    static IntakePacket packet(IntakeSections sections, List<IntakeAnswer> rows, Set<String> requested) {
        return new IntakePacket(sections, bySection(rows), savedAt(rows), requested);
    }

    static Map<String, Instant> savedAt(List<IntakeAnswer> rows) {
        var saved = new LinkedHashMap<String, Instant>();
        rows.forEach(r -> saved.merge(r.section(), r.answeredAt(), (a, b) -> a.isAfter(b) ? a : b));
        return saved;
    }
}
