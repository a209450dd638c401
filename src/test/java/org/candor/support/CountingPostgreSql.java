package org.candor.support;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL with {@link StatementCount}; named by {@code candor.db.class} in the container that Arquillian manages. */
public class CountingPostgreSql extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() throws SQLException {
        return StatementCount.counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return StatementCount.counted(super.getConnection(user, password));
    }
}
