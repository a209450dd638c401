package org.candor.questionnaire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A question at its place: the item, and in a repeating group which row.
 *
 * @param path where its answer is kept
 * @param group the repeating group it stands in, or nothing
 * @param row the row in that group, or -1
 */
public record Field(
        String path, QuestionnaireItem item, @Nullable QuestionnaireItem group, int row) implements Serializable {

    public static Field of(QuestionnaireItem item) {
        return new Field(item.linkId(), item, null, -1);
    }

    public static Field inRow(QuestionnaireItem group, int row, QuestionnaireItem item) {
        return new Field(group.linkId() + "." + row + "." + item.linkId(), item, group, row);
    }
}
