package org.candor.hostile;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.candor.support.Records;
import org.candor.support.Sql;

/** AP23: a row of the outbox that no act of ours wrote. */
final class PlantedMail {
    static final String WORDS = "Please send your password to this address";

    private final UUID id = UUID.randomUUID();
    private final Records records;

    PlantedMail(Records records) throws SQLException {
        this.records = records;
        Sql.run(
                records.connection(),
                "insert into outbox_mail (id, message_key, recipient, subject, body, created_at, due_at, tries)"
                        + " values (?, ?, 'somebody@example.org', 'Your account', ?, current_timestamp,"
                        + " current_timestamp, 0)",
                id,
                "planted/" + id,
                WORDS.getBytes(StandardCharsets.UTF_8));
    }

    void remove() throws SQLException {
        Sql.run(records.connection(), "delete from outbox_mail where id = ?", id);
    }
}
