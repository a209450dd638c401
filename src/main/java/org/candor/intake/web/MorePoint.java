package org.candor.intake.web;

import java.io.Serializable;
import java.util.UUID;

/** One point the practice asked about, with the patient's words as they stand in the field. */
public final class MorePoint implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String wish;
    private String words;

    MorePoint(UUID id, String wish, String words) {
        this.id = id;
        this.wish = wish;
        this.words = words;
    }

    UUID id() {
        return id;
    }

    public String getWish() {
        return wish;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
