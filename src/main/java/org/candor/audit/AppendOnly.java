package org.candor.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** On H2, what a trigger in SQL does on PostgreSQL: nothing in the trail is changed or deleted, whoever asks. */
public class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("The audit trail is only added to");
    }
}
