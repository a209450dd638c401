package org.candor.shared;

/**
 * Why a rule said no. Each feature has one enum of reasons; the sentence a person reads is kept in the text bundles
 * under {@link #key()}.
 */
public interface RefusalReason {

    /** The stable code, for example {@code NOT_A_DRAFT}. */
    String name();

    /** Key of the sentence in the text bundles, for example {@code IntakeRefusal.NOT_A_DRAFT}. */
    default String key() {
        return getClass().getSimpleName() + "." + name();
    }

    /** Whether the page cannot be shown at all: then a page of its own says so. */
    default boolean closesPage() {
        return false;
    }
}
