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
        maxPoolSize = 20,
        properties = {
            // a connection that a restart of the database has killed is replaced when it is wanted next
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            // then the answer is 503, so that nobody waits for long and no thread is held
            "fish.payara.max-wait-time-in-millis=5000"
        })
@ApplicationScoped
public class CandorDataSource {
    public static final String JNDI = "java:app/jdbc/candor";
}
