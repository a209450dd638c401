package org.candor.audit.chain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An export as JSON lines: the manifest, then a line for each row. Reading is strict: a name that does not belong, or
 * stands twice, is no row.
 */
public final class ExportFormat {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> MANIFEST =
            Set.of("first", "before", "last", "hash", "at", "key", "signature", "checkpoints");
    private static final Set<String> CHECKPOINT = Set.of("seq", "hash", "at", "key", "signature");

    private ExportFormat() {}

    public static String line(ChainRow row) {
        var values = new LinkedHashMap<String, Object>();
        values.put("seq", row.seq());
        ChainRow.NAMES.forEach(name -> {
            var value = row.field(name);
            if (value != null) {
                values.put(name, value);
            }
        });
        values.put("prev", row.prev());
        values.put("hash", row.hash());
        return write(values);
    }

    public static String line(Manifest manifest) {
        var values = new LinkedHashMap<String, Object>();
        values.put("first", manifest.first());
        values.put("before", manifest.before());
        values.put("last", manifest.last());
        values.put("hash", manifest.hash());
        values.put("at", manifest.at());
        values.put("key", manifest.key());
        values.put("signature", manifest.signature());
        values.put(
                "checkpoints",
                manifest.checkpoints().stream().map(ExportFormat::values).toList());
        return write(values);
    }

    public static String line(Checkpoint checkpoint) {
        return write(values(checkpoint));
    }

    private static Map<String, Object> values(Checkpoint checkpoint) {
        var values = new LinkedHashMap<String, Object>();
        values.put("seq", checkpoint.seq());
        values.put("hash", checkpoint.hash());
        values.put("at", checkpoint.at());
        values.put("key", checkpoint.key());
        values.put("signature", checkpoint.signature());
        return values;
    }

    /** @throws IOException when the line is no row */
    static ChainRow row(String line) throws IOException {
        var values = read(line);
        var seq = number(values, "seq");
        var prev = text(values, "prev");
        var hash = text(values, "hash");
        values.keySet().removeAll(Set.of("seq", "prev", "hash"));
        var fields = new LinkedHashMap<String, String>();
        for (var name : List.copyOf(values.keySet())) {
            if (!ChainRow.NAMES.contains(name)) {
                throw new IOException("A row has no " + name);
            }
            fields.put(name, text(values, name));
        }
        return new ChainRow(seq, fields, prev, hash);
    }

    static Manifest manifest(String line) throws IOException {
        var values = read(line);
        if (!values.keySet().equals(MANIFEST) || !(values.get("checkpoints") instanceof List<?> listed)) {
            throw new IOException("This is no manifest");
        }
        var checkpoints = new ArrayList<Checkpoint>();
        for (var each : listed) {
            checkpoints.add(checkpoint(each));
        }
        return new Manifest(
                number(values, "first"),
                text(values, "before"),
                number(values, "last"),
                text(values, "hash"),
                text(values, "at"),
                checkpoints,
                text(values, "key"),
                text(values, "signature"));
    }

    /** @throws IOException when a line is none */
    public static List<Checkpoint> checkpoints(List<String> lines) throws IOException {
        var checkpoints = new ArrayList<Checkpoint>();
        for (var line : lines) {
            checkpoints.add(checkpoint(read(line)));
        }
        return checkpoints;
    }

    private static Checkpoint checkpoint(Object value) throws IOException {
        if (!(value instanceof Map<?, ?> values) || !values.keySet().equals(CHECKPOINT)) {
            throw new IOException("This is no checkpoint");
        }
        return new Checkpoint(
                number(values, "seq"),
                text(values, "hash"),
                text(values, "at"),
                text(values, "key"),
                text(values, "signature"));
    }

    private static long number(Map<?, ?> values, String name) throws IOException {
        if (values.get(name) instanceof Long number) {
            return number;
        }
        throw new IOException("Here " + name + " is no number");
    }

    private static String text(Map<?, ?> values, String name) throws IOException {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new IOException("Here " + name + " is no text");
    }

    private static String write(Map<String, ?> values) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            write(json, values);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void write(com.fasterxml.jackson.core.JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> values) {
            json.writeStartObject();
            for (var each : values.entrySet()) {
                json.writeFieldName((String) each.getKey());
                write(json, each.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> listed) {
            json.writeStartArray();
            for (var each : listed) {
                write(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString((String) value);
        }
    }

    private static Map<String, Object> read(String line) throws IOException {
        try (var json = JSON.createParser(line)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                var values = object(json, 0);
                if (json.nextToken() == null) {
                    return values;
                }
            }
        }
        throw new IOException("Not one JSON object");
    }

    private static Map<String, Object> object(JsonParser json, int depth) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            values.put(name, value(json, depth));
        }
        return values;
    }

    private static Object value(JsonParser json, int depth) throws IOException {
        if (depth > 2 || json.currentToken() == null) {
            throw new IOException("Too deep, or cut off");
        }
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case START_OBJECT -> object(json, depth + 1);
            case START_ARRAY -> {
                var listed = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    listed.add(value(json, depth + 1));
                }
                yield listed;
            }
            default -> throw new IOException("An export holds texts and whole numbers only");
        };
    }
}
