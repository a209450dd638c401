package org.candor.config;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;

/** The one database, for record and engine alike: H2 beside the server by default, PostgreSQL by configuration alone. */
@DataSourceDefinition(
        name = CandorDataSource.JNDI,
        className = "${MPCONFIG=candor.db.class}",
        url = "${MPCONFIG=candor.db.url}",
        user = "${MPCONFIG=candor.db.user}",
        password = "${MPCONFIG=candor.db.password}",
        transactional = true,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 20)
@ApplicationScoped
public class CandorDataSource {
    public static final String JNDI = "java:app/jdbc/candor";
}
