package org.candor.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An outbox whose rows are kept in memory. */
final class RowsInMemory extends Outbox {
    private final Map<UUID, OutboxMail> rows = new LinkedHashMap<>();

    void keeps(Instant now, Message message) {
        var row = new OutboxMail(message, now);
        rows.put(row.getId(), row);
    }

    OutboxMail first() {
        return rows.values().iterator().next();
    }

    Collection<OutboxMail> all() {
        return rows.values();
    }

    @Override
    Optional<OutboxMail> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    List<UUID> due(Instant now, int limit) {
        return rows.values().stream()
                .filter(row -> row.sentAt().isEmpty() && !row.getDueAt().isAfter(now))
                .limit(limit)
                .map(OutboxMail::getId)
                .toList();
    }

    @Override
    boolean take(UUID id, Instant now, Instant until) {
        return true;
    }
}
