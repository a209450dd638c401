package org.candor.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** {@code docs/health-data.md} names every column, and is true. */
class HealthDataTest {
    private static final Set<String> TELLING =
            Set.of("CHARACTER VARYING", "CHARACTER LARGE OBJECT", "BINARY VARYING", "BINARY LARGE OBJECT", "DATE");

    /** Column of the document, from 1. */
    private enum Told {
        SEALED(2),
        PLAIN(3);

        private final int column;

        Told(int column) {
            this.column = column;
        }
    }

    @Test
    void every_column_is_named_once() throws Exception {
        var named = new TreeSet<>(told(Told.SEALED));
        var plain = told(Told.PLAIN);
        assertTrue(named.stream().noneMatch(plain::contains));
        named.addAll(plain);

        assertEquals(columns().keySet(), named);
    }

    @Test
    void what_is_called_sealed_is_marked_in_the_code_and_kept_as_bytes() throws Exception {
        var columns = columns();
        var marked = marked();

        assertEquals(told(Told.SEALED), marked);
        assertTrue(marked.stream().allMatch(column -> "BINARY VARYING".equals(columns.get(column))));
    }

    private static Set<String> marked() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.candor").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(type -> type.reflect())
                        .flatMap(entity -> Arrays.stream(entity.getDeclaredFields())
                                .filter(field -> field.isAnnotationPresent(HealthData.class)
                                        || field.isAnnotationPresent(Mark.class))
                                .map(field -> entity.getAnnotation(Table.class).name() + "." + column(field)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String column(Field field) {
        var column = field.getAnnotation(Column.class);
        return column == null ? field.getName().toLowerCase(Locale.ROOT) : column.name();
    }

    private static Set<String> told(Told told) throws IOException {
        return Files.readAllLines(Path.of("docs/health-data.md")).stream()
                .filter(line -> line.matches("\\| [a-z_]+ \\|.*\\|.*\\|.*\\|"))
                .map(line -> line.split("\\|"))
                .flatMap(cells -> Stream.of(cells[told.column].split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> cells[1].strip() + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> columns() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:columns;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:src/main/resources/db/migration/common")
                .load()
                .migrate();
        var columns = new TreeMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select lower(table_name), lower(column_name), data_type from"
                        + " information_schema.columns where table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                if (!rows.getString(1).startsWith("flyway") && TELLING.contains(rows.getString(3))) {
                    columns.put(rows.getString(1) + "." + rows.getString(2), rows.getString(3));
                }
            }
        }
        return columns;
    }
}
