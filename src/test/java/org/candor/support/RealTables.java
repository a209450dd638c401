package org.candor.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** The shipped schema without any server: our own migrations, on H2 and on PostgreSQL, opened once for all tests of a run. */
public enum RealTables {
    H2,
    POSTGRESQL;

    private @Nullable DataSource source;

    /** A connection with auto-commit. */
    public Connection open() throws SQLException {
        return source().getConnection();
    }

    /** Address at which another process finds the PostgreSQL of this run. */
    public String url() throws SQLException {
        try (var connection = open()) {
            return connection.getMetaData().getURL() + "?user=postgres";
        }
    }

    private synchronized DataSource source() {
        var ready = source;
        if (ready == null) {
            ready = this == H2 ? h2() : postgres();
            Flyway.configure()
                    .dataSource(ready)
                    .locations(
                            "classpath:db/migration/common",
                            "classpath:db/migration/" + name().toLowerCase(Locale.ROOT))
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
            source = ready;
        }
        return ready;
    }

    private static DataSource h2() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        return h2;
    }

    @SuppressWarnings("resource") // lives until the tests end; the library stops its servers with the machine
    private static DataSource postgres() {
        try {
            return EmbeddedPostgres.start().getPostgresDatabase();
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", failed);
        }
    }
}
