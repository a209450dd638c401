package org.candor.workflow.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.candor.workflow.Subjects;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;
import org.jspecify.annotations.Nullable;

/** One line of the task list: about whom, what to do, by when. */
public final class WorklistRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String name;
    private final String number;
    private final String label;
    private final @Nullable Instant due;
    private final @Nullable Instant done;
    private final boolean redFlag;
    private final boolean current;

    /** One part of the list. */
    public record Filter(Worklist.Part part, int count, int cap, boolean current) implements Serializable {
        /** How the address spells it. */
        public String getKey() {
            return part.name().toLowerCase(Locale.ROOT);
        }

        /** "100+" from the cap on: an exact count would grow with the list. */
        public String getCount() {
            return count < cap ? String.valueOf(count) : cap + "+";
        }

        public boolean isCurrent() {
            return current;
        }
    }

    WorklistRow(WorklistItem item, Subjects.@Nullable Subject about, boolean current) {
        this.id = item.getId();
        this.name = about == null ? "" : about.name();
        this.number = about == null ? "" : about.number();
        this.label = item.getLabel();
        this.due = item.getDueAt();
        this.done = item.getDoneAt();
        this.redFlag = item.isRedFlag();
        this.current = current;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getNumber() {
        return number;
    }

    public String getLabel() {
        return label;
    }

    public @Nullable Instant getDue() {
        return due;
    }

    public @Nullable Instant getDone() {
        return done;
    }

    public boolean isRedFlag() {
        return redFlag;
    }

    public boolean isCurrent() {
        return current;
    }

    /** Late against a moment, for the colour and the word. */
    public boolean isLate(Instant now) {
        return done == null && due != null && due.isBefore(now);
    }
}
