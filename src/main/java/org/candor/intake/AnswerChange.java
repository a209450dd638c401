package org.candor.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.candor.questionnaire.AnswerWords;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.Text;

/**
 * One answer that differs between two submissions, in words.
 *
 * @param before blank when it was not answered before
 * @param after blank when it is no longer answered
 */
public record AnswerChange(IntakeSection section, Text sectionTitle, Text question, String before, String after) {

    /** What changed from the older packet to the newer one, in the order of the questions. */
    static List<AnswerChange> between(IntakePacket older, IntakePacket newer, String language) {
        var changes = new ArrayList<AnswerChange>();
        for (var section : newer.sections().all()) {
            var fields = new LinkedHashMap<String, Field>();
            older.response(section).asked().forEach(f -> fields.put(f.path(), f));
            newer.response(section).asked().forEach(f -> fields.put(f.path(), f));
            for (var field : fields.values()) {
                var before = older.of(section.id()).at(field.path());
                var after = newer.of(section.id()).at(field.path());
                if (!before.equals(after)) {
                    changes.add(new AnswerChange(
                            section,
                            newer.sections().questionnaire(section).title(),
                            field.item().text(),
                            AnswerWords.of(field.item(), before, language),
                            AnswerWords.of(field.item(), after, language)));
                }
            }
        }
        return changes;
    }
}
