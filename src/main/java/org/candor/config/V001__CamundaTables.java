package org.candor.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Runs the DDL scripts that ship inside the engine's jar, so that the engine itself needs no right to change tables
 * ({@code databaseSchemaUpdate=false}).
 */
final class V001__CamundaTables extends BaseJavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final String vendor;

    /**
     * @param vendor Camunda's name of the database in its script names: {@code h2} or {@code postgres}
     */
    V001__CamundaTables(String vendor) {
        this.vendor = vendor;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            for (var part : PARTS) {
                for (var sql : script(part).split(";\\s*(?:\\R|$)")) {
                    if (!withoutComments(sql).isBlank()) {
                        statement.execute(withoutComments(sql));
                    }
                }
            }
        }
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?m)^\\s*--.*$", "");
    }

    private String script(String part) throws IOException {
        var path = "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + part + ".sql";
        try (var in = getClass().getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The engine ships no script " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
