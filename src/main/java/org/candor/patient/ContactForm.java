package org.candor.patient;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candor.shared.PhoneNumber;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed about who they are and how to reach them, before anybody believes it.
 *
 * <p>{@link #problems} names every field that needs another look; {@link #details} gives the checked values. Holds no
 * address and no birth date: those are asked in the intake.
 */
public final class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final int LONGEST_NAME = 100;
    public static final Set<String> LANGUAGES = Set.of("en", "es");

    private String givenName = "";
    private String familyName = "";
    private String phone = "";
    private String zip = "";
    private String language = "en";
    private String bestTime = BestTime.ANY.name();
    private String safeContact = SafeContact.MESSAGE_OK.name();

    /** In the order of the form. */
    public Map<ContactField, PatientRefusal> problems() {
        Map<ContactField, PatientRefusal> problems = new EnumMap<>(ContactField.class);
        if (givenName.isBlank()) {
            problems.put(ContactField.GIVEN_NAME, PatientRefusal.GIVEN_NAME_MISSING);
        } else if (!isName(givenName)) {
            problems.put(ContactField.GIVEN_NAME, PatientRefusal.GIVEN_NAME_NOT_VALID);
        }
        if (familyName.isBlank()) {
            problems.put(ContactField.FAMILY_NAME, PatientRefusal.FAMILY_NAME_MISSING);
        } else if (!isName(familyName)) {
            problems.put(ContactField.FAMILY_NAME, PatientRefusal.FAMILY_NAME_NOT_VALID);
        }
        if (PhoneNumber.of(phone).isEmpty()) {
            problems.put(ContactField.PHONE, PatientRefusal.PHONE_NOT_VALID);
        }
        if (!zip.strip().matches("[0-9]{5}")) {
            problems.put(ContactField.ZIP, PatientRefusal.ZIP_NOT_VALID);
        }
        if (!LANGUAGES.contains(language)) {
            problems.put(ContactField.LANGUAGE, PatientRefusal.LANGUAGE_NOT_OFFERED);
        }
        if (constant(BestTime.class, bestTime).isEmpty()) {
            problems.put(ContactField.BEST_TIME, PatientRefusal.BEST_TIME_MISSING);
        }
        return problems;
    }

    /** @throws Refusal the first of {@link #problems} */
    public ContactDetails details() {
        problems().values().stream().findFirst().ifPresent(reason -> {
            throw new Refusal(reason, "contact form");
        });
        return new ContactDetails(
                givenName.strip(),
                familyName.strip(),
                PhoneNumber.of(phone).orElseThrow().e164(),
                zip.strip(),
                language,
                constant(BestTime.class, bestTime).orElseThrow(),
                constant(SafeContact.class, safeContact).orElse(SafeContact.NO_MESSAGE));
    }

    /** A name is what the person says it is: letters of any script, signs that names have, on one line. */
    private static boolean isName(String text) {
        String name = text.strip();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().allMatch(ContactForm::mayStandInAName);
    }

    private static boolean mayStandInAName(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || " '’.-·,".indexOf(codePoint) >= 0;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** The same form filled with what is known already. */
    public static ContactForm of(ContactDetails known) {
        ContactForm form = new ContactForm();
        form.givenName = known.givenName();
        form.familyName = known.familyName();
        form.phone = PhoneNumber.shown(known.phone());
        form.zip = known.zip();
        form.language = known.language();
        form.bestTime = known.bestTime().name();
        form.safeContact = known.safeContact().name();
        return form;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName == null ? "" : givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName == null ? "" : familyName;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public String getZip() {
        return zip;
    }

    public void setZip(@Nullable String zip) {
        this.zip = zip == null ? "" : zip;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }

    public String getBestTime() {
        return bestTime;
    }

    public void setBestTime(@Nullable String bestTime) {
        this.bestTime = bestTime == null ? "" : bestTime;
    }

    public String getSafeContact() {
        return safeContact;
    }

    public void setSafeContact(@Nullable String safeContact) {
        this.safeContact = safeContact == null ? "" : safeContact;
    }
}
