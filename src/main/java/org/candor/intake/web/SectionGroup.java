package org.candor.intake.web;

import java.util.List;

/** A heading of the hub with its sections. */
public final class SectionGroup {

    private final String title;
    private final List<SectionRow> rows;

    SectionGroup(String title, List<SectionRow> rows) {
        this.title = title;
        this.rows = rows;
    }

    public String getTitle() {
        return title;
    }

    public List<SectionRow> getRows() {
        return rows;
    }
}
