package org.candor.intake.web;

import org.candor.questionnaire.QuestionnaireResponse.State;

/** A row of the hub: a section, what it is about, how far it is. */
public final class SectionRow {

    private final String id;
    private final String title;
    private final String note;
    private final State state;
    private final boolean editable;

    SectionRow(String id, String title, String note, State state, boolean editable) {
        this.id = id;
        this.title = title;
        this.note = note;
        this.state = state;
        this.editable = editable;
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

    public String getState() {
        return state.name();
    }

    public String getBadge() {
        return switch (state) {
            case DONE -> "done";
            case IN_PROGRESS -> "now";
            case NOT_STARTED -> "";
        };
    }

    public boolean isEditable() {
        return editable;
    }
}
