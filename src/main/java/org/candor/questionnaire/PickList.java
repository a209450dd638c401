package org.candor.questionnaire;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A shipped list that an answer can be picked from by typing: medicines, allergies, illnesses ({@code content/codes/picks}). What is
 * not in it stays text; nobody ever types a code.
 *
 * <p>A picked answer is kept as {@code system|code|label}. A label typed in full is the same as picking it. FHIR counterpart: the
 * ValueSet of an {@code open-choice} item.
 */
public final class PickList {
    /** Between the parts of a picked answer. */
    private static final String BAR = "|";

    private final List<Pick> picks;
    private final Map<String, Pick> byLabel = new HashMap<>();
    private final Map<String, Pick> byAnswer = new HashMap<>();

    PickList(List<Pick> picks) {
        this.picks = List.copyOf(picks);
        for (var pick : picks) {
            for (var label : List.of(pick.label().en(), pick.label().in("es"))) {
                var other = byLabel.putIfAbsent(plain(label), pick);
                if (other != null && other != pick) {
                    throw new IllegalStateException("two picks are called " + label);
                }
            }
            if (pick.isCoded()) {
                byAnswer.put(answer(pick), pick);
            }
        }
    }

    public List<Pick> all() {
        return picks;
    }

    /** What stood in the box, as it is kept: the pick with its code, else the text itself. */
    public String kept(String typed) {
        return Optional.ofNullable(byLabel.get(plain(typed)))
                .filter(Pick::isCoded)
                .map(PickList::answer)
                .orElse(typed);
    }

    /** The pick that a kept answer names; nothing for free text. */
    public Optional<Pick> pick(String kept) {
        return Optional.ofNullable(byAnswer.get(kept));
    }

    /** Whether it has the form of a picked answer, from this list or not. */
    static boolean looksPicked(String kept) {
        return kept.startsWith("http://") && kept.split("\\|", 3).length == 3;
    }

    /** A kept answer in words. */
    public String words(String kept, String language) {
        return pick(kept).map(pick -> pick.label().in(language)).orElse(kept);
    }

    /** The answer that another system's coding amounts to, by code and label. */
    static String answer(String system, String code, String label) {
        return system + BAR + code + BAR + label;
    }

    private static String answer(Pick pick) {
        return answer(pick.system(), pick.code(), pick.label().en());
    }

    /** Without accents, case and outer blanks. */
    private static String plain(String label) {
        return Normalizer.normalize(label.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ");
    }
}
