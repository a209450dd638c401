package org.candor.config;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs as the database's own {@code uuid}; EclipseLink 4.0.7's converter throws when it reads a column that is null. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<@Nullable UUID, @Nullable UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable UUID column) {
        return column;
    }
}
