package org.candor.scheduling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * On H2 only: whoever writes an infusion, by whatever way, holds the rows it stands on until the commit, as a foreign key
 * does on PostgreSQL by itself. It decides nothing: what does not stand is refused by the foreign keys (ADR-0018).
 */
public class LockGround extends TriggerAdapter {
    @Override
    public void fire(Connection db, @Nullable ResultSet before, ResultSet after) throws SQLException {
        hold(
                db,
                "select consent_id from living_consent where consent_id = ? for update",
                after.getObject("consent_id"));
        hold(
                db,
                "select approval_id from living_approval where approval_id = ? for update",
                after.getObject("approval_id"));
    }

    private static void hold(Connection db, String sql, @Nullable Object id) throws SQLException {
        if (id == null) {
            return;
        }
        try (var statement = db.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeQuery().close();
        }
    }
}
