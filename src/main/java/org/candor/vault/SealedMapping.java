package org.candor.vault;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.eclipse.persistence.internal.queries.JoinedAttributeManager;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.queries.ObjectBuildingQuery;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of a {@link HealthData} column: unlike a JPA converter it knows the row. What it seals is bound to table,
 * column and primary key; change tracking compares what is meant, not the sealed bytes, so that nothing is written
 * that did not change.
 *
 * <p>A query that compares or projects such a column fails at once, with a sentence for the developer.
 */
class SealedMapping extends DirectToFieldMapping {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Vault vault;

    SealedMapping(DirectToFieldMapping plain) {
        setAttributeName(plain.getAttributeName());
        setAttributeAccessor(plain.getAttributeAccessor());
        setField(plain.getField());
        setConverter(plain.getConverter());
        setIsLazy(plain.isLazy());
        setWeight(plain.getWeight());
        setProperties(plain.getProperties());
    }

    @Override
    public void initialize(AbstractSession session) {
        super.initialize(session);
        getField().setType(byte[].class);
    }

    @Override
    public @Nullable Object valueFromRow(
            AbstractRecord row,
            @Nullable JoinedAttributeManager joins,
            ObjectBuildingQuery query,
            @Nullable CacheKey cacheKey,
            AbstractSession session,
            boolean isTargetProtected,
            Boolean @Nullable [] wasCacheUsed) {
        if (row.hasSopObject()) {
            return getAttributeValueFromObject(row.getSopObject());
        }
        var sealed = (byte[]) row.get(getField());
        return sealed == null ? null : opened(cell(row::get), sealed, session);
    }

    @Override
    public void writeFromObjectIntoRow(Object object, AbstractRecord row, AbstractSession session, WriteType type) {
        if (!isReadOnly()) {
            put(row, sealed(object, getAttributeValueFromObject(object), session));
        }
    }

    @Override
    public void writeFromObjectIntoRowWithChangeRecord(
            ChangeRecord change, AbstractRecord row, AbstractSession session, WriteType type) {
        if (!isReadOnly()) {
            var owner = (ObjectChangeSet) change.getOwner();
            var value = ((DirectToFieldChangeRecord) change).getNewValue();
            put(row, sealed(owner.getUnitOfWorkClone(), value, session));
        }
    }

    private void put(AbstractRecord row, byte @Nullable [] sealed) {
        if (sealed == null) {
            row.setNullValueInFields(true); // as the mapping above does: such an update is not one to remember
        }
        writeValueIntoRow(row, getField(), sealed);
    }

    private byte @Nullable [] sealed(Object entity, @Nullable Object value, AbstractSession session) {
        if (value == null) {
            return null;
        }
        var builder = getDescriptor().getObjectBuilder();
        var cell = cell(field -> builder.extractValueFromObjectForField(entity, field, session));
        return closed(((Kept) entity).keyOwner(), cell, written(value, session));
    }

    byte[] closed(UUID owner, Cell cell, byte[] plain) {
        return vault().seal(owner, cell, plain);
    }

    Object opened(Cell cell, byte[] stored, AbstractSession session) {
        return read(vault().open(cell, stored), session);
    }

    private interface KeyValues {
        Object of(DatabaseField field);
    }

    private Cell cell(KeyValues values) {
        var key = new TreeMap<String, Object>();
        for (var field : getDescriptor().getPrimaryKeyFields()) {
            key.put(field.getName().toLowerCase(Locale.ROOT), values.of(field));
        }
        return Cell.of(
                getDescriptor().getTableName(),
                getField().getName(),
                key.values().toArray());
    }

    private byte[] written(Object value, AbstractSession session) {
        var plain = getConverter() == null ? value : getConverter().convertObjectValueToDataValue(value, session);
        return plain instanceof byte[] bytes ? bytes : plain.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Object read(byte[] plain, AbstractSession session) {
        if (getAttributeClassification() == byte[].class) {
            return plain;
        }
        var text = new String(plain, StandardCharsets.UTF_8);
        if (getConverter() != null) {
            return getConverter().convertDataValueToObjectValue(text, session);
        }
        return getAttributeClassification() == LocalDate.class ? LocalDate.parse(text) : text;
    }

    @Override
    protected boolean compareObjectValues(@Nullable Object first, @Nullable Object second, AbstractSession session) {
        return Objects.deepEquals(first, second);
    }

    @Override
    public Object getFieldValue(Object value, AbstractSession session) {
        throw new IllegalStateException("A query must not compare the sealed column " + getField());
    }

    @Override
    public Object getObjectValue(Object value, Session session) {
        throw new IllegalStateException("A query must not project the sealed column " + getField());
    }

    Vault vault() {
        if (vault == null) {
            vault = CDI.current().select(Vault.class).get();
        }
        return vault;
    }
}
