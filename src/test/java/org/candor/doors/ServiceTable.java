package org.candor.doors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AllowedTo;

/** The table {@code doors/services.csv}, and what the compiled services say of themselves. */
final class ServiceTable {
    private ServiceTable() {}

    /**
     * One method of one service.
     *
     * @param record whose record the identifier names: see the head of the table; - when there is none
     */
    record Row(String method, String roles, String parameters, String record) {
        String key() {
            return method + "(" + parameters + ")";
        }

        String allowed() {
            return key() + ": " + roles;
        }

        boolean takesAnIdentifier() {
            return Arrays.asList(parameters.split(" ")).contains(UUID.class.getSimpleName());
        }
    }

    static List<Row> rows() {
        try (var table = ServiceTable.class.getResourceAsStream("/doors/services.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                    .sorted(Comparator.comparing(Row::key))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Row> ofTheCode() {
        return of(new ClassFileImporter().importPath("target/classes"));
    }

    static List<Row> ofTheClassesIn(Path folder) {
        return of(new ClassFileImporter().importPath(folder));
    }

    private static List<Row> of(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && type.getSimpleName().endsWith("Service"))
                .flatMap(type -> type.getMethods().stream())
                .filter(ServiceTable::isAnAct)
                .map(method -> new Row(
                        method.getOwner().getSimpleName() + "." + method.getName(),
                        roles(method),
                        method.getRawParameterTypes().stream()
                                .map(parameter -> parameter.getSimpleName())
                                .collect(Collectors.joining(" ")),
                        "-"))
                .sorted(Comparator.comparing(Row::key))
                .toList();
    }

    private static boolean isAnAct(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static String roles(JavaMethod method) {
        return method.tryGetAnnotationOfType(AllowedTo.class)
                .map(rule ->
                        Arrays.stream(rule.value()).map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .orElse("nothing said");
    }
}
