package org.candor.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Made-up facts as one JSON object, and what came of them as another. */
public final class TryOutJson {
    /** More than the rules have names for. */
    public static final int MOST_BYTES = 1_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TryOutJson() {}

    /** Empty where it is not one JSON object that can be read, or larger than allowed. */
    public static Optional<Given> read(byte[] json) {
        if (json.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}))
                    .map(Given::of);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    public static String write(TryOut.Answer answer) {
        var object = new LinkedHashMap<String, Object>();
        object.put("outcome", answer.outcome());
        answer.severity().ifPresent(severity -> object.put("severity", severity));
        object.put(
                "findings", answer.findings().stream().map(TryOutJson::written).toList());
        object.put("tableVersion", answer.tableVersion());
        object.put("ignored", answer.ignored());
        return written(object);
    }

    /** Why nothing came of it. */
    public static String write(String code, String sentence) {
        return written(Map.of("code", code, "sentence", sentence));
    }

    private static String written(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> written(Hit hit) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", hit.ruleId());
        object.put("outcome", hit.outcome());
        object.put("severity", hit.severity());
        object.put("reason", hit.reason());
        object.put("source", hit.source());
        return object;
    }
}
