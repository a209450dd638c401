package org.candor.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No query compares, sorts by or projects what is sealed: a list in the order of sealed bytes would be no order. */
class SealedQueriesTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void no_query_names_a_sealed_attribute() throws IOException {
        var queries = queries();
        assertFalse(queries.isEmpty());
        var sealed = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.candor").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(type -> type.reflect())
                        .toList();
        var found = new ArrayList<String>();
        for (var entity : sealed) {
            Arrays.stream(entity.getDeclaredFields())
                    .filter(field ->
                            field.isAnnotationPresent(HealthData.class) || field.isAnnotationPresent(Mark.class))
                    .forEach(field -> queries.stream()
                            .filter(query -> names(query, entity.getSimpleName(), field.getName()))
                            .forEach(found::add));
        }

        assertEquals(List.of(), found);
    }

    @Test
    void the_search_finds_one_that_does() {
        assertEquals(true, names("select f from Finding f where f.state = :s order by f.answer", "Finding", "answer"));
        assertEquals(false, names("select f from Finding f where f.id = :answer", "Finding", "answer"));
    }

    private static boolean names(String query, String entity, String attribute) {
        return Pattern.compile("\\b" + entity + " (\\w+)\\b(?s:.*)\\b\\1\\." + attribute + "\\b")
                        .matcher(query)
                        .find()
                || Pattern.compile("\\b(\\w+)\\." + attribute + "\\b(?s:.*)\\b" + entity + " \\1\\b")
                        .matcher(query)
                        .find();
    }

    private static List<String> queries() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(read(file).replaceAll("\"\\s*\\+\\s*\"", ""))
                            .results()
                            .map(literal -> literal.group(1)))
                    .filter(text -> text.matches("(?s)(select|update|delete) .*"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
