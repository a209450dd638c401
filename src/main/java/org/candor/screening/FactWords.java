package org.candor.screening;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of facts as staff read them: "yes", "not known", "148", "brain bleed". */
final class FactWords {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("avm", "arteriovenous malformation"),
            Map.entry("ich", "bleeding in the brain"),
            Map.entry("mi6mo", "heart attack within six months"),
            Map.entry("hf", "heart failure"),
            Map.entry("hfDecomp", "decompensated heart failure"),
            Map.entry("cad", "coronary disease"),
            Map.entry("pulmHtn", "pulmonary hypertension"),
            Map.entry("stroke6mo", "stroke or TIA within six months"),
            Map.entry("strokeOld", "past stroke"),
            Map.entry("icp", "raised pressure in the head"),
            Map.entry("headInjury3mo", "head injury within three months"),
            Map.entry("luts", "urinary symptoms"),
            Map.entry("homeO2", "oxygen at home"),
            Map.entry("copdSevere", "severe COPD"),
            Map.entry("urti", "respiratory infection"),
            Map.entry("sudActive", "active substance use disorder"),
            Map.entry("sudRemission", "substance use disorder in remission"),
            Map.entry("maoi", "MAO inhibitor"),
            Map.entry("benzo", "benzodiazepine or Z-drug"),
            Map.entry("cnsDepressant", "medicine that makes sleepy"),
            Map.entry("cypInhibitor", "CYP inhibitor"),
            Map.entry("glp1", "GLP-1 medicine"),
            Map.entry("crps", "complex regional pain syndrome (CRPS)"),
            Map.entry("ptsd", "PTSD"),
            Map.entry("notDone", "not done"));

    private FactWords() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "not known";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? "none" : many.stream().map(FactWords::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> group) {
            return group.entrySet().stream()
                    .filter(answer -> answer.getValue() != null)
                    .map(answer -> answer.getKey() + " " + of(answer.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            return String.valueOf(number.longValue());
        }
        var text = value.toString();
        return CODES.getOrDefault(text, spelled(text));
    }

    /** {@code severeValve} reads "severe valve"; names of facts read as the catalogue says. */
    private static String spelled(String code) {
        var fact = FactCatalogue.baseline().entry(code);
        if (fact.isPresent()) {
            var words = fact.get().words();
            return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        }
        return code.matches("[a-z]+([A-Z][a-z0-9]*)+")
                ? code.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : code;
    }
}
