package org.candor.workflow.oracle;

import java.util.List;
import java.util.Optional;

/**
 * What the engine shows after a story.
 *
 * @param key tells states apart: where it waits, what is set, which facts hold
 * @param next what could be done now
 * @param sizes how many things each stub step that ran in the last act could have said
 * @param offence the step that was reached without a fact that it requires; empty for none
 * @param failed the engine refused the last act and undid it
 */
record Look(String key, List<Act> next, List<Integer> sizes, Optional<String> offence, boolean failed) {}
