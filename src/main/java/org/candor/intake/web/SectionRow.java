package org.candor.intake.web;

import org.candor.questionnaire.QuestionnaireResponse.State;

/** A row of the hub: a section, what it is about, how far it is. */
public final class SectionRow {

    private final String id;
    private final String title;
    private final String note;
    private final State state;
    private final boolean editable;
    private final boolean beforeCall;
    private final boolean left;

    SectionRow(String id, String title, String note, State state, boolean editable, boolean beforeCall, boolean left) {
        this.id = id;
        this.title = title;
        this.note = note;
        this.state = state;
        this.editable = editable;
        this.beforeCall = beforeCall;
        this.left = left;
    }

    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getNote() {
        return note;
    }

    /** How far it is, or that a nurse asks it by phone. */
    public String getState() {
        return isLeft() ? "BY_PHONE" : state.name();
    }

    private boolean isLeft() {
        return left && state != State.DONE;
    }

    public String getBadge() {
        return isLeft()
                ? "line"
                : switch (state) {
                    case DONE -> "done";
                    case IN_PROGRESS -> "now";
                    case NOT_STARTED -> "";
                };
    }

    public boolean isEditable() {
        return editable;
    }

    /** Whether it is asked for before the first call and not done yet. */
    public boolean isBeforeCall() {
        return beforeCall && state != State.DONE;
    }
}
