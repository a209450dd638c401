package org.candor.workflow.edition;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where editions and drafts are kept. */
@ApplicationScoped
public class WorkflowEditions {
    @PersistenceContext
    private EntityManager entities;

    void add(WorkflowEdition edition) {
        entities.persist(edition);
    }

    void add(WorkflowDraft draft) {
        entities.persist(draft);
    }

    void remove(WorkflowDraft draft) {
        entities.remove(draft);
    }

    /** Writes what is pending, so that the version of a draft is the one that is stored. */
    void flush() {
        entities.flush();
    }

    Optional<WorkflowEdition> edition(UUID id) {
        return Optional.ofNullable(entities.find(WorkflowEdition.class, id));
    }

    /** The edition that the next request starts with, or by which the next screening is made. */
    public Optional<WorkflowEdition> live(String processKey) {
        return editions(processKey, 1).stream().findFirst();
    }

    /** The live editions of several workflows or tables, by key, in one statement. */
    public Map<String, WorkflowEdition> live(List<String> keys) {
        return entities.createQuery(
                        "select e from WorkflowEdition e where e.processKey in :keys and e.number ="
                                + " (select max(n.number) from WorkflowEdition n where n.processKey = e.processKey)",
                        WorkflowEdition.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(WorkflowEdition::getProcessKey, each -> each));
    }

    /** Newest first. */
    List<WorkflowEdition> editions(String processKey, int most) {
        return entities.createQuery(
                        "select e from WorkflowEdition e where e.processKey = :key order by e.number desc",
                        WorkflowEdition.class)
                .setParameter("key", processKey)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<WorkflowDraft> draft(String processKey) {
        return entities.createQuery("select d from WorkflowDraft d where d.processKey = :key", WorkflowDraft.class)
                .setParameter("key", processKey)
                .getResultStream()
                .findFirst();
    }

    /** The draft, held by this transaction until its end: who proposes, saves or approves at the same moment waits. */
    Optional<WorkflowDraft> draftAlone(String processKey) {
        return entities
                .createQuery("select d from WorkflowDraft d where d.processKey = :key", WorkflowDraft.class)
                .setParameter("key", processKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** One at a time goes live, of all workflows: what was proven of the others stays true until the end of this transaction. */
    void publishAlone() {
        entities.createQuery(
                        "select e from WorkflowEdition e where e.number = 1 order by e.processKey",
                        WorkflowEdition.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** How many tasks of an edition are late, by element of the drawing. */
    Map<String, Long> late(String definitionId, Instant now) {
        return entities.createQuery(
                        "select i.elementId, count(i) from WorklistItem i where i.definitionId = :definition"
                                + " and i.doneAt is null and i.dueAt < :now group by i.elementId",
                        Object[].class)
                .setParameter("definition", definitionId)
                .setParameter("now", now)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
