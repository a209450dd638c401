package org.candor.workflow;

import java.util.List;
import java.util.Map;

/** Evaluates DMN tables without keeping their inputs: health data never reaches the engine's tables. */
public interface Decisions {

    /**
     * @param table file name under {@code processes/}, for example {@code intake-to-first-visit/contraindications.dmn}
     * @param facts input names and values; null values allowed
     * @return the matching rows, output name to value
     */
    List<Map<String, Object>> evaluate(String table, Map<String, ?> facts);
}
