package org.candor.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.candor.shared.Fingerprint;
import org.jspecify.annotations.Nullable;

/** All facts of one moment, kept sealed beside what was made of them: a result of the rules, or a decision. Health data. */
public final class Snapshot {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final String written;

    private Snapshot(String written) {
        this.written = written;
    }

    /** One fact that became another: its name and both values as staff read them. */
    public record Change(String fact, String before, String after) {}

    static Snapshot of(Facts facts) {
        var known = new TreeMap<String, Object>();
        facts.asMap().forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        try {
            return new Snapshot(JSON.writeValueAsString(known));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What {@link #toString} wrote. */
    public static Snapshot read(String written) {
        return new Snapshot(written);
    }

    public String sha256() {
        return Fingerprint.sha256(written.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What is different now among the facts that somebody relied on. An age in days grows by itself and is no change.
     *
     * @param used names of facts
     */
    public List<Change> changedIn(Facts now, Set<String> used) {
        var before = Facts.of(values());
        var changes = new ArrayList<Change>();
        for (var entry : FactCatalogue.baseline().entries()) {
            var name = entry.name();
            if (used.contains(name) && !entry.growsByItself() && !before.isSame(name, now)) {
                changes.add(new Change(entry.words(), FactWords.of(before.get(name)), FactWords.of(now.get(name))));
            }
        }
        return changes;
    }

    private Map<String, @Nullable Object> values() {
        try {
            return JSON.readValue(written, VALUES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As it is kept. */
    @Override
    public String toString() {
        return written;
    }
}
