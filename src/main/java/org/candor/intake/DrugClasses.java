package org.candor.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.candor.questionnaire.Pick;
import org.candor.questionnaire.PickLists;
import org.candor.questionnaire.Questionnaires;

/**
 * Finds the drug classes of the screening rules in the name a patient typed, by ingredient or brand ({@code content/codes/drugs.json}).
 *
 * <p>Spelling is forgiven where English and Spanish differ (gabapentina, oxicodona), and the Spanish names of the list to pick from count too. A wrong match means one finding more for a
 * nurse to close; a name that matches nothing is shown to the nurse as it was typed.
 */
@ApplicationScoped
public class DrugClasses {

    private static final String LIST = "http://candor.org/fhir/ValueSet/medicines|1";

    private record Entry(String name, String drugClass, String ingredient, String rxnorm) {}

    private final List<Entry> entries = new ArrayList<>();

    public DrugClasses() {
        try {
            var root = new JsonMapper().readTree(Questionnaires.content("codes/drugs.json"));
            for (var drugClass : root.path("classes")) {
                read(drugClass, drugClass.path("class").asText());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("drugs.json", e);
        }
        PickLists.at(LIST).all().forEach(this::readSpanish);
    }

    /** The Spanish name on the list stands for what the English one does, also where they do not sound alike (clordiazepóxido). */
    private void readSpanish(Pick pick) {
        var spanish = sound(pick.label().in("es"));
        var english = sound(pick.label().en());
        if (!spanish.equals(english)) {
            List.copyOf(entries).stream()
                    .filter(e -> english.contains(e.name()))
                    .forEach(e -> entries.add(new Entry(spanish, e.drugClass(), e.ingredient(), "")));
        }
    }

    /** The classes in the text; empty when nothing is known. */
    public Set<String> classesIn(String typed) {
        var sound = sound(typed);
        var found = new TreeSet<String>();
        entries.stream().filter(e -> sound.contains(e.name())).forEach(e -> found.add(e.drugClass()));
        return found;
    }

    /** The classes of an ingredient by its RxNorm code; a code that was not checked is not known. */
    public Set<String> classesOf(String rxnorm) {
        var found = new TreeSet<String>();
        entries.stream().filter(e -> e.rxnorm().equals(rxnorm)).forEach(e -> found.add(e.drugClass()));
        return found;
    }

    /** The ingredient of an RxNorm code, by its English name. */
    public Set<String> ingredientsOf(String rxnorm) {
        var found = new TreeSet<String>();
        entries.stream().filter(e -> e.rxnorm().equals(rxnorm)).forEach(e -> found.add(e.ingredient()));
        return found;
    }

    /** The ingredients in the text, by their English names. */
    public Set<String> ingredientsIn(String typed) {
        var sound = sound(typed);
        var found = new TreeSet<String>();
        entries.stream().filter(e -> sound.contains(e.name())).forEach(e -> found.add(e.ingredient()));
        return found;
    }

    private void read(JsonNode node, String drugClass) {
        for (var ingredient : node.path("ingredients")) {
            var name = ingredient.path("name").asText();
            var code = ingredient.path("active").asBoolean()
                    ? ingredient.path("rxnorm").asText()
                    : "";
            entries.add(new Entry(sound(withoutNote(name)), drugClass, name, code));
        }
        for (var brand : node.path("brands")) {
            entries.add(new Entry(
                    sound(brand.path("name").asText()),
                    drugClass,
                    brand.path("ingredient").asText(),
                    ""));
        }
    }

    private static String withoutNote(String name) {
        return name.replaceAll("\\(.*\\)", "").replaceAll(" extract$", "");
    }

    /** Words between blanks, written as they sound alike in English and Spanish: " oxicodon 5 mg ". */
    static String sound(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("mf", "nf")
                .replace('y', 'i')
                .replaceAll("([a-z])\\1", "$1");
        return (" " + plain.strip() + " ").replaceAll("(?<=[a-z]{3})[aeo](?= )", "");
    }
}
