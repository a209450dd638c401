package org.candor.shared.web;

/** One error of a page: the sentence, and the client id of its input, empty when it concerns the whole page. */
public final class PageError {
    private final String field;
    private final String sentence;

    PageError(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    public String getField() {
        return field;
    }

    public String getSentence() {
        return sentence;
    }
}
