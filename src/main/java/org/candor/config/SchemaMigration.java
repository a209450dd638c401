package org.candor.config;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema up to date before anything else reads it: Camunda's own tables first, then ours. */
@ApplicationScoped
public class SchemaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    /** Runs before the engine (priority 10), the shipped editions (20) and demo people (30). */
    void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) throws SQLException {
        String vendor;
        try (var connection = database.getConnection()) {
            vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
        var result = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .javaMigrations(new V001__CamundaTables(vendor.equals("postgresql") ? "postgres" : vendor))
                .failOnMissingLocations(false)
                .load()
                .migrate();
        LOG.info("Schema on {}: {} migrations run", vendor, result.migrationsExecuted);
    }
}
