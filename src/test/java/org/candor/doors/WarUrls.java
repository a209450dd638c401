package org.candor.doors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every address that the WAR answers: pages and files, servlets, and what web.xml and JAX-RS name. */
final class WarUrls {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

    private WarUrls() {}

    static List<String> all() {
        return Stream.of(files(), servlets(), resources())
                .flatMap(urls -> urls)
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<String> files() {
        try (var all = Files.walk(WEBAPP)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/WEB-INF/"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> servlets() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(
                        servlet -> Stream.concat(Arrays.stream(servlet.value()), Arrays.stream(servlet.urlPatterns())));
    }

    /** Resources of an API would be named by JAX-RS annotations; each method is an address. */
    private static Stream<String> resources() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                .flatMap(type -> Stream.concat(
                        Stream.of(path(type)),
                        type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith("jakarta.ws.rs.Path"))
                                .map(method -> path(type)
                                        + method.getAnnotationOfType("jakarta.ws.rs.Path")
                                                .get("value")
                                                .orElse(""))));
    }

    private static String path(JavaClass type) {
        return String.valueOf(
                type.getAnnotationOfType("jakarta.ws.rs.Path").get("value").orElse(""));
    }

    static List<String> patternsOfWebXml() {
        try {
            return java.util.regex.Pattern.compile("<url-pattern>([^<*]+)\\*?</url-pattern>")
                    .matcher(Files.readString(WEBAPP.resolve("WEB-INF/web.xml")))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
