package org.candor.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The database never sees what this column says: it is sealed, with the key of whom it tells of ({@link Kept}), to its
 * table, column and row. Such a column is {@code bytea}, and no query may compare, sort by or project it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface HealthData {}
