package org.candor.workflow;

import java.util.List;
import java.util.Map;

/** Evaluates rule tables without keeping their inputs: health data never reaches the engine's tables. */
public interface Decisions {

    /**
     * @param table the bytes of a published edition
     * @param facts input names and values; null values allowed
     * @return the rows that hold, output name to value
     */
    List<Map<String, Object>> evaluate(byte[] table, Map<String, ?> facts);

    /** Name and version of what evaluates, kept beside each result. */
    default String engine() {
        return "not named";
    }
}
