package org.candor.vault;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Gives every {@link HealthData} or {@link Mark} column its mapping, and keeps EclipseLink from asking a database that is away
 * three times more, five seconds apart; named in {@code persistence.xml}.
 */
public class SealingCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getDescriptors().values().forEach(SealingCustomizer::seal);
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setConnectionHealthValidatedOnError(false);
    }

    private static void seal(ClassDescriptor descriptor) {
        for (var field : closedFields(descriptor.getJavaClass())) {
            var plain = (DirectToFieldMapping) descriptor.getMappingForAttributeName(field.getName());
            descriptor.removeMappingForAttributeName(field.getName());
            descriptor.addMapping(
                    field.isAnnotationPresent(Mark.class) ? new MarkMapping(plain) : new SealedMapping(plain));
        }
    }

    /** @throws IllegalStateException if it has such a field and does not say whose key seals it */
    private static List<Field> closedFields(Class<?> entity) {
        var fields = Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(HealthData.class) || field.isAnnotationPresent(Mark.class))
                .toList();
        if (!fields.isEmpty() && !Kept.class.isAssignableFrom(entity)) {
            throw new IllegalStateException(entity.getName() + " has health data and is not " + Kept.class.getName());
        }
        return fields;
    }
}
