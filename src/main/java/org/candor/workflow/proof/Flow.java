package org.candor.workflow.proof;

import org.jspecify.annotations.Nullable;

/**
 * A sequence flow; its place holds the tokens that are about to reach its target.
 *
 * @param condition null where it has none
 */
record Flow(
        int place,
        String id,
        Node source,
        Node target,
        @Nullable Guard condition) {}
