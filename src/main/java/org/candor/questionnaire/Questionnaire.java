package org.candor.questionnaire;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One released version of a form: a section of intake or a validated instrument.
 *
 * <p>FHIR counterpart: <a href="https://hl7.org/fhir/R4/questionnaire.html">Questionnaire</a>. Never changes once released; a change is
 * a new version.
 *
 * @param isActive released; a draft is defined but never asked
 * @param copyright the notice of an instrument, blank for our own questions
 */
public record Questionnaire(
        String id,
        String version,
        String url,
        boolean isActive,
        Text title,
        Text description,
        Text why,
        Text whoSeesIt,
        String copyright,
        List<QuestionnaireItem> items)
        implements Serializable {

    /** The address that pins a response to this version. */
    public String canonical() {
        return url + "|" + version;
    }

    /** Every item at any depth, in the order of asking. */
    public List<QuestionnaireItem> allItems() {
        var all = new ArrayList<QuestionnaireItem>();
        collect(items, all);
        return all;
    }

    public Optional<QuestionnaireItem> item(String linkId) {
        return allItems().stream().filter(i -> i.linkId().equals(linkId)).findFirst();
    }

    public boolean mayRaiseCrisis() {
        return allItems().stream().anyMatch(QuestionnaireItem::mayRaiseCrisis);
    }

    private static void collect(List<QuestionnaireItem> items, List<QuestionnaireItem> into) {
        for (var item : items) {
            into.add(item);
            collect(item.items(), into);
        }
    }
}
