package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.consent.SigningForm;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Every method of every service, found by reflection, and how to knock at it. */
@ApplicationScoped
public class ServiceDoors {
    /** One method, with its row of {@code doors/services.csv}. */
    record Door(Object service, Method method, List<String> roles, String record) {
        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    List<Door> all() {
        var rows = rows();
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.getName().startsWith("org.candor.")
                        && type.getSimpleName().endsWith("Service"))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .flatMap(method -> Optional.ofNullable(rows.get(key(method))).stream()
                                .map(row -> door(type, method, row))))
                .toList();
    }

    private static Door door(Class<?> type, Method method, String[] row) {
        return new Door(CDI.current().select(type).get(), method, List.of(row[1].split(" ")), row[3]);
    }

    private static String key(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(" "))
                + ")";
    }

    private static Map<String, String[]> rows() {
        try (var table = ServiceDoors.class.getResourceAsStream("/doors/services.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .collect(Collectors.toMap(row -> row[0] + "(" + row[2] + ")", row -> row));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Knocks with that identifier and harmless words; what comes back, or the refusal. */
    @Nullable
    Object knock(Door door, UUID id) {
        try {
            var arguments = Arrays.stream(door.method().getParameterTypes())
                    .map(type -> argument(type, id, door.name().startsWith("Consent") ? "en" : "reason-and-goals"))
                    .toArray();
            return Optional.ofNullable(door.method().invoke(door.service(), arguments))
                    .orElse("done");
        } catch (InvocationTargetException thrown) {
            return refusal(thrown).<Object>map(found -> found).orElse(thrown);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(door.name(), closed);
        }
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object argument(Class<?> type, UUID id, String words) {
        if (type == UUID.class) {
            return id;
        }
        if (type == String.class) {
            return words;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == List.class) {
            return List.of("x");
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        return type == SigningForm.class ? new SigningForm("en", "x", false, "x", "x", "x") : null;
    }
}
