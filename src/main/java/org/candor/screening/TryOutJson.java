package org.candor.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.candor.shared.Refusal;

/** Made-up facts as one JSON object, and what came of them as another. */
public final class TryOutJson {
    /** More than the rules have names for. */
    public static final int MOST_BYTES = 1_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TryOutJson() {}

    /**
     * Facts of intake by their names; with {@code "stage":"dayOf"} those of the object {@code day}, and with
     * {@code "stage":"betweenSessions"} those of {@code between}.
     *
     * @throws Refusal {@code NOT_READABLE} where it is not one JSON object that can be read, or larger than allowed; {@code UNKNOWN_STAGE}
     */
    public static Given read(byte[] json) {
        var object = object(json);
        var stage = object.remove("stage");
        var set = RuleSet.ofStage(stage == null ? "intake" : stage.toString())
                .orElseThrow(() -> new Refusal(ScreeningRefusal.UNKNOWN_STAGE, "a stage to try the rules on"));
        if (set == RuleSet.INTAKE) {
            return Given.of(set, object);
        }
        var place = set == RuleSet.DAY_OF ? "day" : "between";
        var inner = object.remove(place);
        if (inner != null && !(inner instanceof Map)) {
            throw unreadable();
        }
        var facts = new LinkedHashMap<String, Object>();
        if (inner instanceof Map<?, ?> named) {
            named.forEach((name, value) -> facts.put(name.toString(), value));
        }
        return Given.of(set, facts).ignoring(Given.of(RuleSet.INTAKE, object).ignored());
    }

    private static Map<String, Object> object(byte[] json) {
        try {
            var object = json.length > MOST_BYTES
                    ? null
                    : JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            if (object != null) {
                return object;
            }
        } catch (IOException unreadable) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Refusal unreadable() {
        return new Refusal(ScreeningRefusal.NOT_READABLE, "facts to try the rules on");
    }

    public static String write(TryOut.Answer answer) {
        var object = new LinkedHashMap<String, Object>();
        object.put("outcome", answer.outcome());
        answer.severity().ifPresent(severity -> object.put("severity", severity));
        object.put(
                "findings", answer.findings().stream().map(TryOutJson::written).toList());
        object.put("tableVersion", answer.tableVersion());
        object.put("ignored", answer.ignored());
        answer.notEvaluated().ifPresent(rules -> object.put("notEvaluated", rules));
        return written(object);
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
