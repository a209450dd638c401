package org.candor.workflow.drawing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a condition one after the other; anything outside the grammar's alphabet is refused. */
public final class ConditionTokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d{1,9}(?:\\.\\d{1,9})?)|(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")"
                    + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!()+\\-*/%]))");

    private static final Set<String> JOINING = Set.of("and", "or", "not");

    enum Type {
        NUMBER,
        TEXT,
        WORD,
        SIGN,
        END
    }

    private final String source;
    private final Matcher matcher;
    private Type type = Type.END;
    private String token = "";
    private int position;

    ConditionTokens(String source) throws Condition.Refused {
        this.source = source.stripTrailing();
        this.matcher = TOKEN.matcher(this.source);
        next();
    }

    String token() {
        return token;
    }

    Type type() {
        return type;
    }

    void next() throws Condition.Refused {
        if (position >= source.length()) {
            token = "the end";
            type = Type.END;
        } else if (matcher.region(position, source.length()).lookingAt()) {
            position = matcher.end();
            token = matcher.group().strip();
            type = typeOfMatch();
        } else {
            throw new Condition.Refused(
                    "only literals, declared variables, comparison, and/or/not and arithmetic are allowed.");
        }
    }

    private Type typeOfMatch() {
        if (matcher.group("number") != null) {
            return Type.NUMBER;
        }
        if (matcher.group("text") != null) {
            return Type.TEXT;
        }
        return matcher.group("word") != null ? Type.WORD : Type.SIGN;
    }

    /** Goes on if the present word is one of these. */
    boolean takes(String... words) throws Condition.Refused {
        for (var word : words) {
            if ((type == Type.WORD || type == Type.SIGN) && token.equals(word)) {
                next();
                return true;
            }
        }
        return false;
    }

    /** Whether a text is spelled as a condition or the name of a step is: {@code ${...}} without dot, bracket or call. */
    public static boolean spell(String written) {
        if (!written.startsWith("${") || !written.endsWith("}")) {
            return false;
        }
        try {
            var tokens = new ConditionTokens(written.substring(2, written.length() - 1));
            var callable = false;
            while (tokens.type != Type.END) {
                if (callable && tokens.token.equals("(")) {
                    return false;
                }
                callable = tokens.type == Type.WORD && !JOINING.contains(tokens.token);
                tokens.next();
            }
            return true;
        } catch (Condition.Refused refused) {
            return false;
        }
    }
}
