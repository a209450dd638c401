package org.candor.ownrecord.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** One suggestion on the page, in the page's language. */
public final class AskedLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String kind;
    private final boolean first;
    private final String said;
    private final String note;
    private final List<String> sources;
    private final String verdict;
    private final boolean contradicted;
    private final String section;
    private String words;

    /**
     * @param first of its kind: a heading stands above it
     * @param section of the intake that asks for the same, blank when none does
     * @param words the patient's own, else as said
     */
    AskedLine(
            UUID id,
            String kind,
            boolean first,
            String said,
            String note,
            List<String> sources,
            String verdict,
            boolean contradicted,
            String section,
            String words) {
        this.id = id;
        this.kind = kind;
        this.first = first;
        this.said = said;
        this.note = note;
        this.sources = List.copyOf(sources);
        this.verdict = verdict;
        this.contradicted = contradicted;
        this.section = section;
        this.words = words;
    }

    UUID id() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public boolean isFirst() {
        return first;
    }

    public String getSaid() {
        return said;
    }

    public String getNote() {
        return note;
    }

    public List<String> getSources() {
        return sources;
    }

    public String getVerdict() {
        return verdict;
    }

    public boolean isOpen() {
        return verdict.equals("OPEN");
    }

    /** An answer of the intake says something else. */
    public boolean isContradicted() {
        return contradicted;
    }

    public String getSection() {
        return section;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
