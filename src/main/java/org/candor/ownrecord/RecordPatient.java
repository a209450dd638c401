package org.candor.ownrecord;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Of whom the record says it is. Whether that is the patient who brought it is a question to her, not a refusal: people
 * marry, and typists err.
 *
 * @param given first names, blank when the record has none
 * @param birthDate as exact as the record knows, blank when unknown
 */
public record RecordPatient(String given, String family, String birthDate) {
    static final RecordPatient UNKNOWN = new RecordPatient("", "", "");

    /** What is not as in the patient's account. */
    public enum Doubt {
        NAME,
        BIRTH_DATE
    }

    /** What differs; what the record does not say differs from nothing. */
    public Set<Doubt> doubts(String accountGiven, String accountFamily, String accountBirthDate) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (differ(firstWord(given), firstWord(accountGiven)) || differ(plain(family), plain(accountFamily))) {
            doubts.add(Doubt.NAME);
        }
        if (!accountBirthDate.startsWith(birthDate)) {
            doubts.add(Doubt.BIRTH_DATE);
        }
        return doubts;
    }

    private static boolean differ(String inRecord, String inAccount) {
        return !inRecord.isEmpty() && !inRecord.equals(inAccount);
    }

    private static String firstWord(String names) {
        return plain(names).split(" ", 2)[0];
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Names nobody: health data does not belong in a log. */
    @Override
    public String toString() {
        return "a patient";
    }
}
