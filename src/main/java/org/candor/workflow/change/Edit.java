package org.candor.workflow.change;

import java.util.List;
import java.util.Optional;
import org.candor.workflow.drawing.DrawnElement;
import org.jspecify.annotations.Nullable;

/** One difference between two trees, before anybody put it into words. */
sealed interface Edit {
    /** The element in the old drawing; none if it is new. */
    default Optional<DrawnElement> before() {
        return Optional.empty();
    }

    /** The element in the new drawing; none if it is taken out. */
    default Optional<DrawnElement> after() {
        return Optional.empty();
    }

    /** The element to name: as it is now, else as it was. */
    default DrawnElement subject() {
        return after().or(this::before).orElseThrow();
    }

    /** An edit of an element that stands in both drawings. */
    sealed interface OfBoth extends Edit {
        DrawnElement old();

        DrawnElement now();

        @Override
        default Optional<DrawnElement> before() {
            return Optional.of(old());
        }

        @Override
        default Optional<DrawnElement> after() {
            return Optional.of(now());
        }
    }

    /** An attribute has another value; null where it is not written. */
    record Attribute(
            DrawnElement old,
            DrawnElement now,
            String name,
            @Nullable String was,
            @Nullable String is) implements OfBoth {}

    record Text(DrawnElement old, DrawnElement now) implements OfBoth {}

    /** The same id on another kind of element. */
    record Kind(DrawnElement old, DrawnElement now) implements OfBoth {}

    /** Stands inside another element than before. */
    record Moved(DrawnElement old, DrawnElement now) implements OfBoth {}

    /**
     * Stands at another place among its siblings.
     *
     * @param passed the siblings of the same kind that it stood before and now stands after, or the reverse (as of now)
     */
    record Ordered(DrawnElement old, DrawnElement now, List<DrawnElement> passed) implements OfBoth {}

    /** A list of names inside an element (ways in, ways out, steps of a lane) reads differently. */
    record Listed(DrawnElement old, DrawnElement now, String kind, List<String> was, List<String> is)
            implements OfBoth {}

    /** A step that had ways in and out has others now. */
    record Turned(DrawnElement old, DrawnElement now) implements OfBoth {}

    record Added(DrawnElement now) implements Edit {
        @Override
        public Optional<DrawnElement> after() {
            return Optional.of(now);
        }
    }

    record Removed(DrawnElement old) implements Edit {
        @Override
        public Optional<DrawnElement> before() {
            return Optional.of(old);
        }
    }
}
