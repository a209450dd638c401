package org.candor.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What people have to do. A projection of its own, because the engine's task query grows with all open tasks
 * (23,449 buffers at a million, against 28 here: docs/adr/0010). Every query is one index scan with a limit.
 */
@ApplicationScoped
@Transactional
public class Worklist {
    /** Which part of the list a person looks at. */
    public enum Part {
        MINE,
        ALL,
        UNASSIGNED,
        DONE
    }

    /** Where an item comes from in the engine. */
    public record EngineTask(String id, String elementId, String definitionId) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    /** Opens work outside any diagram, for whom and how pressing the catalogue says. */
    public UUID open(StepCatalogue.PracticeTask task, UUID subject, Instant due) {
        var role = Role.ofKey(task.role());
        return open(task.key(), StepCatalogue.labelOf(task.key()), subject, role, due, task.redFlag());
    }

    /** Opens work outside any diagram: a crisis to answer, vitals to take. */
    public UUID open(String stepKey, String label, UUID subject, Role role, @Nullable Instant due, boolean redFlag) {
        var item = new WorklistItem(Ids.random(), subject, stepKey, label, role, clock.instant(), due, redFlag);
        entities.persist(item);
        return item.getId();
    }

    /** Called by the engine adapter when a user task begins, in the engine's transaction. */
    public void openedByEngine(
            UUID subject, String stepKey, String label, Role role, @Nullable Instant due, EngineTask task) {
        var item = new WorklistItem(Ids.random(), subject, stepKey, label, role, clock.instant(), due, false);
        item.ofTask(task.id(), task.elementId(), task.definitionId());
        entities.persist(item);
    }

    /** Called by the engine adapter when somebody finished a user task. */
    public void ended(String taskId) {
        ended(taskId, caller.account().orElse(null));
    }

    /** Called by the engine adapter when the workflow left a user task: it is over, and nobody did it. */
    public void left(String taskId) {
        ended(taskId, null);
    }

    private void ended(String taskId, @Nullable UUID who) {
        entities.createQuery("update WorklistItem i set i.doneAt = :now, i.doneBy = :who"
                        + " where i.taskId = :task and i.doneAt is null")
                .setParameter("now", clock.instant())
                .setParameter("who", who)
                .setParameter("task", taskId)
                .executeUpdate();
    }

    /** Work outside any diagram becomes due sooner, never later. */
    public void bringForward(UUID item, Instant due) {
        entities.createQuery("update WorklistItem i set i.dueAt = :due where i.id = :id and i.taskId is null"
                        + " and i.doneAt is null and i.dueAt > :due")
                .setParameter("due", due)
                .setParameter("id", item)
                .executeUpdate();
    }

    /** The item, for this node alone until the transaction ends. */
    public WorklistItem locked(UUID id) {
        return entities.find(WorklistItem.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Open red flags of a practice task that nobody holds and that are due by then. */
    public List<WorklistItem> waiting(StepCatalogue.PracticeTask task, Instant dueBy) {
        return entities.createQuery(
                        "select i from WorklistItem i where i.role = :role and i.doneAt is null and i.redFlag = true"
                                + " and i.dueAt <= :due and i.stepKey = :step and i.claimedBy is null order by i.dueAt",
                        WorklistItem.class)
                .setParameter("role", Role.ofKey(task.role()))
                .setParameter("due", dueBy)
                .setParameter("step", task.key())
                .setMaxResults(100)
                .getResultList();
    }

    /** Ends work outside any diagram. Running it twice is harmless. */
    public void close(UUID item) {
        entities.createQuery("update WorklistItem i set i.doneAt = :now, i.doneBy = :who"
                        + " where i.id = :id and i.taskId is null and i.doneAt is null")
                .setParameter("now", clock.instant())
                .setParameter("who", caller.account().orElse(null))
                .setParameter("id", item)
                .executeUpdate();
    }

    /** All items about one record, oldest first. */
    public List<WorklistItem> itemsAbout(UUID subject) {
        return entities.createQuery(
                        "select i from WorklistItem i where i.subject = :subject order by i.createdAt",
                        WorklistItem.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** The open item of one step. */
    public Optional<WorklistItem> openItem(String stepKey, UUID subject) {
        return entities.createQuery(
                        "select i from WorklistItem i where i.subject = :subject and i.stepKey = :step"
                                + " and i.doneAt is null order by i.createdAt",
                        WorklistItem.class)
                .setParameter("subject", subject)
                .setParameter("step", stepKey)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<WorklistItem> item(UUID id) {
        return Optional.ofNullable(entities.find(WorklistItem.class, id));
    }

    /**
     * One page of the list: red flags first, then what is due first.
     *
     * @param limit at most 100
     */
    public List<WorklistItem> page(Part part, Set<Role> roles, int first, int limit) {
        var query = entities.createQuery(
                        "select i from WorklistItem i where i.role in :roles and " + condition(part) + " order by "
                                + (part == Part.DONE ? "i.doneAt desc" : "i.redFlag desc, i.dueAt, i.id"),
                        WorklistItem.class)
                .setParameter("roles", roles)
                .setFirstResult(first)
                .setMaxResults(Math.min(limit, 100));
        if (part == Part.MINE || part == Part.DONE) {
            query.setParameter("me", caller.accountId());
        }
        return query.getResultList();
    }

    /**
     * The page that follows an item: red flags first, then what is due first (done: what ended last first). By key, not
     * by offset, so that the hundredth page costs what the first does and nothing is skipped when items end meanwhile.
     *
     * @param after the last item already shown; null for the first page
     * @param limit at most 100
     */
    public List<WorklistItem> pageAfter(Part part, Set<Role> roles, @Nullable UUID after, int limit) {
        if (roles.isEmpty()) {
            return List.of();
        }
        var last = Optional.ofNullable(after).flatMap(this::item);
        var query = entities.createQuery(
                        "select i from WorklistItem i where i.role in :roles and " + condition(part)
                                + last.map(item -> " and " + following(part, item))
                                        .orElse("") + " order by "
                                + (part == Part.DONE
                                        ? "i.doneAt desc, i.id"
                                        : "i.redFlag desc, i.dueAt nulls last, i.id"),
                        WorklistItem.class)
                .setParameter("roles", roles)
                .setMaxResults(Math.min(limit, 100));
        if (part == Part.MINE || part == Part.DONE) {
            query.setParameter("me", caller.accountId());
        }
        last.ifPresent(item -> place(query, part, item));
        return query.getResultList();
    }

    private static String following(Part part, WorklistItem last) {
        if (part == Part.DONE) {
            return "(i.doneAt < :done or (i.doneAt = :done and i.id > :id))";
        }
        var sameFlag = last.getDueAt() == null
                ? "(i.dueAt is null and i.id > :id)"
                : "(i.dueAt > :due or (i.dueAt = :due and i.id > :id) or i.dueAt is null)";
        return "((i.redFlag = :flag and " + sameFlag + ")" + (last.isRedFlag() ? " or i.redFlag = false)" : ")");
    }

    private static void place(TypedQuery<WorklistItem> query, Part part, WorklistItem last) {
        query.setParameter("id", last.getId());
        if (part == Part.DONE) {
            query.setParameter("done", last.getDoneAt());
            return;
        }
        query.setParameter("flag", last.isRedFlag());
        if (last.getDueAt() != null) {
            query.setParameter("due", last.getDueAt());
        }
    }

    /** How many items a part holds, counted up to {@code cap}. */
    public int count(Part part, Set<Role> roles, int cap) {
        if (roles.isEmpty()) {
            return 0;
        }
        var query = entities.createQuery(
                        "select i.id from WorklistItem i where i.role in :roles and " + condition(part), UUID.class)
                .setParameter("roles", roles)
                .setMaxResults(cap);
        if (part == Part.MINE || part == Part.DONE) {
            query.setParameter("me", caller.accountId());
        }
        return query.getResultList().size();
    }

    /**
     * Takes an item. The first of two wins; taking what one holds already changes nothing.
     *
     * @throws Refusal {@code CLAIMED_BY_ANOTHER}, {@code NO_SUCH_ITEM}
     */
    public void claim(UUID id) {
        var me = caller.accountId();
        var taken = entities.createQuery("update WorklistItem i set i.claimedBy = :me where i.id = :id"
                        + " and i.role in :roles and i.doneAt is null and (i.claimedBy is null or i.claimedBy = :me)")
                .setParameter("me", me)
                .setParameter("id", id)
                .setParameter("roles", caller.roles())
                .executeUpdate();
        if (taken == 0) {
            var open = item(id).filter(i -> i.isOpen() && caller.has(i.getRole()));
            throw new Refusal(
                    open.isPresent() ? WorkflowRefusal.CLAIMED_BY_ANOTHER : WorkflowRefusal.NO_SUCH_ITEM, "item " + id);
        }
    }

    /** Gives an item back to everybody of its role. Giving back what one does not hold changes nothing. */
    public void release(UUID id) {
        entities.createQuery("update WorklistItem i set i.claimedBy = null where i.id = :id and i.claimedBy = :me"
                        + " and i.doneAt is null")
                .setParameter("id", id)
                .setParameter("me", caller.accountId())
                .executeUpdate();
    }

    private static String condition(Part part) {
        return switch (part) {
            case MINE -> "i.doneAt is null and i.claimedBy = :me";
            case ALL -> "i.doneAt is null";
            case UNASSIGNED -> "i.doneAt is null and i.claimedBy is null";
            case DONE -> "i.doneAt is not null and i.doneBy = :me";
        };
    }
}
