package org.candor.support;

import java.util.regex.Pattern;

/** Flesch-Kincaid grade of an English text, so that a patient with six to eight years of school can read it. */
public final class Readability {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END = Pattern.compile("(?<![^aeiouy]l)e$|(?<![td])ed$|(?<![sxzcg]|ch|sh)es$");

    private Readability() {}

    public static double gradeOf(String html) {
        return 0.39 * wordsPerSentence(html) + 11.8 * syllables(html) / words(html) - 15.59;
    }

    public static double wordsPerSentence(String html) {
        return (double) words(html) / sentences(html);
    }

    private static long sentences(String html) {
        return plain(html).lines().filter(line -> WORD.matcher(line).find()).count();
    }

    private static long words(String html) {
        return WORD.matcher(plain(html)).results().count();
    }

    private static long syllables(String html) {
        return WORD.matcher(plain(html))
                .results()
                .mapToLong(word -> syllablesOf(word.group()))
                .sum();
    }

    private static long syllablesOf(String word) {
        var spoken = SILENT_END.matcher(word.toLowerCase(java.util.Locale.ROOT)).replaceFirst("");
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }

    /** One sentence a line: blocks, full stops and semicolons end one. */
    private static String plain(String html) {
        return html.replaceAll("</(p|li|h\\d)>", "\n").replaceAll("<[^>]+>", "").replaceAll("[.;?!](\\s|$)", "\n");
    }
}
