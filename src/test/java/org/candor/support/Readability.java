package org.candor.support;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many years of school a text asks for, by the published formulas: Flesch-Kincaid for English, Fernández Huerta for Spanish (words
 * per sentence, as Law corrected it in 2011).
 *
 * <p>Syllables are counted by rule, Spanish as it is written, English by groups of vowels with the common exceptions; a hand-counted
 * list tests both. The one published counter for Java knows English only and has not been kept up.
 */
public final class Readability {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END =
            Pattern.compile("(?<![^aeiouy]l)e$|(?<![td])ed$|(?<![sxzcg]|ch|sh)es$|(?<=[aeo]r|ur)e(?=ly$)");
    private static final Pattern SILENT_MIDDLE =
            Pattern.compile("(?<=[aeiouy][^aeiouy])e(?=(ly|ment|ful|less|ness)s?$)");
    private static final Pattern TWO_SOUNDS = Pattern.compile(
            "(?<![tcsgx])i(?=[aou])|u(?=al|at|it)|(?<=[^q])u(?=ou)|e(?=ing)|y(?=ing)|eo(?=l)|ie(?=nt|t)|(?<=id|ar|cr|re)e(?=a)");
    private static final Pattern ONE_SOUND =
            Pattern.compile("quit|quat|guid|build|fruit|suit|friend|(?<=[cst])ient|field|piece");
    private static final Map<String, Integer> ODD = Map.ofEntries(
            Map.entry("people", 2),
            Map.entry("area", 3),
            Map.entry("areas", 3),
            Map.entry("science", 2),
            Map.entry("being", 2),
            Map.entry("hour", 1),
            Map.entry("every", 2),
            Map.entry("evening", 2),
            Map.entry("someone", 2),
            Map.entry("something", 2),
            Map.entry("sometimes", 2),
            Map.entry("anyone", 3),
            Map.entry("everyone", 3));
    private static final Pattern STRONG = Pattern.compile("[aeoáéóíú]");
    private static final Pattern WEAK_ALONE = Pattern.compile("(?<![aeoáéóíú])[iuüy]+(?![aeoáéóíúiuüy])");

    private Readability() {}

    /** Flesch-Kincaid grade of an English text. */
    public static double gradeOf(String html) {
        return 0.39 * wordsPerSentence(html) + 11.8 * syllables(html, false) / words(html) - 15.59;
    }

    /** Fernández Huerta's ease of a Spanish text: 60 and more is read after eight years of school. */
    public static double spanishEaseOf(String html) {
        return 206.84 - 60.0 * syllables(html, true) / words(html) - 1.02 * wordsPerSentence(html);
    }

    public static double wordsPerSentence(String html) {
        return (double) words(html) / sentences(html);
    }

    public static long words(String html) {
        return WORD.matcher(plain(html)).results().count();
    }

    static long englishSyllables(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        var odd = ODD.get(lower);
        if (odd != null) {
            return odd;
        }
        if (lower.contains("-")) {
            return Pattern.compile("-")
                    .splitAsStream(lower)
                    .mapToLong(Readability::englishSyllables)
                    .sum();
        }
        var spoken = SILENT_MIDDLE
                .matcher(SILENT_END.matcher(lower.replaceFirst("'s$", "")).replaceFirst(""))
                .replaceFirst("");
        var single = ONE_SOUND.matcher(spoken).replaceAll("bat");
        long more = TWO_SOUNDS.matcher(single).results().count();
        return Math.max(1, VOWELS.matcher(single).results().count() + more);
    }

    /** One for each strong or stressed vowel, one for each weak vowel that leans on none. */
    static long spanishSyllables(String word) {
        var spoken = word.toLowerCase(Locale.ROOT)
                .replaceAll("([qg])u(?=[eiéí])", "$1")
                .replaceAll("y(?=[aeiouáéíóú])", "l");
        return Math.max(
                1,
                STRONG.matcher(spoken).results().count()
                        + WEAK_ALONE.matcher(spoken).results().count());
    }

    private static long sentences(String html) {
        return plain(html).lines().filter(line -> WORD.matcher(line).find()).count();
    }

    private static long syllables(String html, boolean spanish) {
        return WORD.matcher(plain(html))
                .results()
                .mapToLong(word -> spanish ? spanishSyllables(word.group()) : englishSyllables(word.group()))
                .sum();
    }

    /** One sentence a line: blocks, full stops and semicolons end one. */
    private static String plain(String html) {
        return html.replaceAll("</(p|li|h\\d)>", "\n").replaceAll("<[^>]+>", "").replaceAll("[.;?!](\\s|$)", "\n");
    }
}
