package org.candor.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /health/ready}: the schema is up to date, the engine's tables answer, so does the record's database, and both clocks agree. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Inject
    private ClockAgreement clocks;

    @Override
    public HealthCheckResponse call() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from ACT_RE_PROCDEF")) {
            return HealthCheckResponse.named("candor")
                    .status(rows.next() && rows.getInt(1) > 0 && clocks.hold())
                    .build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.named("candor").down().build();
        }
    }
}
