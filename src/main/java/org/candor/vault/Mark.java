package org.candor.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column that only tells equal from unequal, among the rows of one owner: an HMAC of what was put in, under the
 * owner's key. For unique constraints over {@link HealthData}. Such a column is {@code bytea} and says nothing when read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Mark {}
