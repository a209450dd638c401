package org.candor.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The pick lists by their canonical address, such as {@code http://candor.org/fhir/ValueSet/medicines|1}; read once. */
public final class PickLists {
    static final String VALUE_SET = "http://candor.org/fhir/ValueSet/";
    private static final Map<String, String> SYSTEMS = Map.of(
            "rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm",
            "sct", "http://snomed.info/sct",
            "icd10", "http://hl7.org/fhir/sid/icd-10-cm");
    private static final Map<String, PickList> READ = new ConcurrentHashMap<>();

    private record Written(List<Row> picks) {}

    private record Row(
            String en,
            String es,
            String system,
            String code,
            String display,
            List<String> words,
            List<String> keys,
            Pick.@Nullable Asks asks) {

        Pick pick() {
            return new Pick(
                    system.isEmpty() ? "" : Objects.requireNonNull(SYSTEMS.get(system), system),
                    code,
                    display,
                    new Text(en, es.isEmpty() ? en : es),
                    words,
                    java.util.Set.copyOf(keys),
                    asks);
        }
    }

    private PickLists() {}

    public static PickList at(String canonical) {
        return READ.computeIfAbsent(fileName(canonical), PickLists::read);
    }

    /** The list's name in the file system and on the page: {@code medicines-1}. */
    public static String fileName(String canonical) {
        if (!canonical.startsWith(VALUE_SET)) {
            throw new IllegalStateException("no list of ours: " + canonical);
        }
        return canonical.substring(VALUE_SET.length()).replace('|', '-');
    }

    private static PickList read(String name) {
        try {
            var written = ContentYaml.read(
                    Questionnaires.content("codes/picks/" + name + ".yaml"), new TypeReference<Written>() {});
            return new PickList(written.picks().stream().map(Row::pick).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
