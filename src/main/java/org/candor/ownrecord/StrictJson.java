package org.candor.ownrecord;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * JSON from a stranger, token by token: UTF-8 only, nothing deeper, longer or more ambiguous than a health record needs,
 * and every fault a refusal. What is skipped is checked as well, but never held.
 */
final class StrictJson implements AutoCloseable {
    private static final int MOST_DEPTH = 60;
    private static final int MOST_NAMES = 500;
    private static final int LONGEST_STRING = 4 << 20;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(60)
                    .maxNameLength(200)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final JsonParser parser;
    private final int[] names = new int[MOST_DEPTH + 2];
    private long tokens;

    StrictJson(byte[] bytes) throws IOException {
        parser = FACTORY.createParser(bytes);
    }

    /** The next token, null at the end. */
    @Nullable
    JsonToken next() throws IOException {
        var token = parser.nextToken();
        tokens++;
        if (token == JsonToken.START_OBJECT) {
            names[parser.getParsingContext().getNestingDepth()] = 0;
        } else if (token == JsonToken.FIELD_NAME
                && ++names[parser.getParsingContext().getNestingDepth()] > MOST_NAMES) {
            throw new Refusal(OwnRecordRefusal.PART_TOO_LARGE, "more than " + MOST_NAMES + " names in one object");
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT && growsWhenWrittenOut(parser.getText())) {
            throw new Refusal(OwnRecordRefusal.PART_TOO_LARGE, "a number with a huge exponent");
        }
        return token;
    }

    /** {@code 1e999999999} is short, but HAPI writes it out. */
    private static boolean growsWhenWrittenOut(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        return exponent >= 0 && number.length() - exponent > "e+99".length();
    }

    /** Goes to the end of what begins at the current token. */
    void skip() throws IOException {
        int open = 0;
        var token = parser.currentToken();
        while (token != null) {
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (open == 0) {
                return;
            }
            token = next();
        }
    }

    boolean is(JsonToken token) {
        return parser.currentToken() == token;
    }

    String name() throws IOException {
        return parser.currentName();
    }

    /** The current string; blank when the token is none. */
    String text() throws IOException {
        return is(JsonToken.VALUE_STRING) ? parser.getText() : "";
    }

    /** Where the current token begins. */
    int begin() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Where the current token ends. */
    int end() {
        return (int) parser.currentLocation().getByteOffset();
    }

    long tokens() {
        return tokens;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    static Refusal refusal(IOException flaw) {
        var said = String.valueOf(flaw.getMessage());
        if (flaw instanceof StreamConstraintsException) {
            return new Refusal(
                    said.contains("nesting depth") ? OwnRecordRefusal.TOO_DEEP : OwnRecordRefusal.PART_TOO_LARGE,
                    "a limit of the reader");
        }
        if (flaw instanceof JsonEOFException || said.startsWith("Unexpected end-of-input")) {
            return new Refusal(OwnRecordRefusal.CUT_OFF, "the end is missing");
        }
        return new Refusal(
                flaw instanceof JsonParseException && said.startsWith("Duplicate")
                        ? OwnRecordRefusal.NAME_TWICE
                        : OwnRecordRefusal.NOT_JSON,
                flaw.getClass().getSimpleName());
    }
}
