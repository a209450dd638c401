package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.audit.TrailFilter.Kind;
import org.candor.audit.chain.ChainRow;
import org.candor.config.PracticeZone;
import org.jspecify.annotations.Nullable;

/** Reads the sealed trail, in its order. */
@ApplicationScoped
public class Trail {
    private static final String ROWS = "select s, e from AuditSeal s, AuditEvent e where e.id = s.event";

    /** Numbers of the first and the last row. */
    record Range(long first, long last) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TrailPeople people;

    @Inject
    private PracticeZone zone;

    /** The newest rows that the filter lets through, {@link TrailFilter#PAGE} at most. */
    List<TrailEntry> newest(TrailFilter filter) {
        var conditions = new ArrayList<String>(List.of(ROWS, "e.at >= :from", "e.at < :to"));
        var given = new LinkedHashMap<String, Object>();
        given.put("from", start(filter.first()));
        given.put("to", start(filter.last().plusDays(1)));
        if (!filter.person().isEmpty()) {
            conditions.add("e.account = :account");
            given.put("account", people.account(filter.person()));
        }
        if (!filter.patient().isEmpty()) {
            conditions.add("s.patient = :patient");
            given.put("patient", people.patient(filter.patient()));
        }
        if (!filter.action().isEmpty()) {
            conditions.add("locate(:action, e.action) = 1");
            given.put("action", filter.action());
        }
        if (filter.below() > 0) {
            conditions.add("s.seq < :below");
            given.put("below", filter.below());
        }
        if (filter.kind() != Kind.ALL) {
            conditions.add(filter.kind() == Kind.READING ? "e.action like '%.read%'" : "e.outcome like 'refused%'");
        }
        var query = entities.createQuery(String.join(" and ", conditions) + " order by s.seq desc", Object[].class);
        given.forEach(query::setParameter);
        return entries(query.setMaxResults(TrailFilter.PAGE));
    }

    private List<TrailEntry> entries(TypedQuery<Object[]> query) {
        var rows = query.getResultList();
        var names = people.namesOf(rows.stream()
                .flatMap(row -> Optional.ofNullable(((AuditEvent) row[1]).account()).stream())
                .distinct()
                .toList());
        var patients = people.namesOfPatients(rows.stream()
                .flatMap(row -> Optional.ofNullable(((AuditSeal) row[0]).patient()).stream())
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> entry((AuditSeal) row[0], (AuditEvent) row[1], names, patients))
                .toList();
    }

    private static TrailEntry entry(
            AuditSeal seal, AuditEvent event, Map<UUID, String> names, Map<UUID, String> patients) {
        return new TrailEntry(
                seal.seq(),
                event.at(),
                name(event.account(), names),
                event.roles().isEmpty() ? List.of() : List.of(event.roles().split(",")),
                event.action(),
                name(seal.patient(), patients),
                event.object() == null ? "" : shortened(event.object()),
                event.purpose(),
                event.outcome(),
                event.node(),
                shortened(event.request()));
    }

    private static String name(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? "" : names.getOrDefault(id, shortened(id));
    }

    private static String shortened(UUID id) {
        return id.toString().substring(0, 8);
    }

    /** From the first to the last row of these days; what lies between belongs to it, whatever its day. */
    Optional<Range> of(LocalDate first, LocalDate last) {
        var ends = entities.createQuery(
                        "select min(s.seq), max(s.seq) from AuditSeal s, AuditEvent e"
                                + " where e.id = s.event and e.at >= :from and e.at < :to",
                        Object[].class)
                .setParameter("from", start(first))
                .setParameter("to", start(last.plusDays(1)))
                .getSingleResult();
        return ends[0] == null ? Optional.empty() : Optional.of(new Range((Long) ends[0], (Long) ends[1]));
    }

    Optional<Range> everything() {
        return Optional.ofNullable(entities.createQuery("select max(s.seq) from AuditSeal s", Long.class)
                        .getSingleResult())
                .map(last -> new Range(1, last));
    }

    Optional<AuditSeal> seal(long seq) {
        return Optional.ofNullable(entities.find(AuditSeal.class, seq));
    }

    /** Rows as the tables hold them now; a row that is gone is left out. In a transaction of its own: nothing piles up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ChainRow> rows(long first, long last) {
        return entities.createQuery(ROWS + " and s.seq between :first and :last order by s.seq", Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(row -> ((AuditSeal) row[0]).row((AuditEvent) row[1]))
                .toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone.id()).toInstant();
    }
}
