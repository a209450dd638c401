package org.candor.workflow.web;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the chosen row as a person writes it: a condition as it is; what the row gives as plain words, or after "=" as
 * an expression.
 */
public final class TableCell implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PLAIN = "\"[^\"\\\\]*\"";

    private final String label;
    private final String hint;
    private final boolean asking;
    private String text;

    private TableCell(String label, String hint, boolean asking, String text) {
        this.label = label;
        this.hint = hint;
        this.asking = asking;
        this.text = text;
    }

    static TableCell asks(String label, String feel) {
        return new TableCell(label, "", true, feel);
    }

    static TableCell gives(String label, String hint, String feel) {
        return new TableCell(label, hint, false, shown(feel));
    }

    /** Written texts without their quotation marks. */
    static String shown(String feel) {
        return feel.matches(PLAIN) ? feel.substring(1, feel.length() - 1) : "= " + feel;
    }

    /** As it stands in the file. */
    String written() {
        var typed = text.strip();
        if (asking) {
            return typed;
        }
        return typed.startsWith("=")
                ? typed.substring(1).strip()
                : "\"" + typed.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    public String getLabel() {
        return label;
    }

    /** What it may be, in words. */
    public String getHint() {
        return hint;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }
}
