package org.candor.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.candor.shared.PhoneNumber;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFormTest {
    @Test
    void a_complete_form_has_no_problem_and_gives_checked_details() {
        ContactDetails maya = complete().details();

        assertEquals(
                new ContactDetails(
                        "Maya", "Ortega", "+15035550142", "97214", "es", BestTime.EVENING, SafeContact.NO_MESSAGE),
                maya);
    }

    @Test
    void an_empty_form_names_every_missing_field_in_the_order_of_the_form() {
        ContactForm form = new ContactForm();
        form.setBestTime("");

        assertEquals(
                List.of(
                        ContactField.GIVEN_NAME,
                        ContactField.FAMILY_NAME,
                        ContactField.PHONE,
                        ContactField.ZIP,
                        ContactField.BEST_TIME),
                List.copyOf(form.problems().keySet()));
        assertThrows(Refusal.class, form::details);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(503) 555-0142", "503-555-0142", "+1 503 555 0142", "5035550142", "1.503.555.0142"})
    void a_us_number_is_understood_however_it_is_written(String typed) {
        assertEquals("+15035550142", PhoneNumber.of(typed).orElseThrow().e164());
    }

    @ParameterizedTest
    @CsvSource({"+52 55 5123 4567,+525551234567", "+44 20 7946 0958,+442079460958"})
    void a_foreign_number_needs_its_country_code(String typed, String e164) {
        assertEquals(e164, PhoneNumber.of(typed).orElseThrow().e164());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "911", "555-0142", "call me", "503 555 01422", "#{7*7}", "<script>", "503-123-4567"})
    void what_is_no_phone_number_is_named(String typed) {
        ContactForm form = complete();
        form.setPhone(typed);

        assertEquals(Map.of(ContactField.PHONE, PatientRefusal.PHONE_NOT_VALID), form.problems());
    }

    @Test
    void sixty_four_kilobytes_are_refused_quickly_in_every_field() {
        ContactForm form = complete();
        String flood = "9".repeat(65_536);
        form.setGivenName(flood);
        form.setFamilyName(flood);
        form.setPhone(flood);
        form.setZip(flood);
        form.setLanguage(flood);
        form.setBestTime(flood);

        assertEquals(6, form.problems().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9721", "972144", "9721a", "٩٧٢١٤", "", "97214-1234"})
    void a_zip_code_has_five_digits(String typed) {
        ContactForm form = complete();
        form.setZip(typed);

        assertEquals(Map.of(ContactField.ZIP, PatientRefusal.ZIP_NOT_VALID), form.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"María José", "O'Brien", "Nguyễn", "李", "Anne-Marie", "Smith, Jr.", "d’Arc"})
    void names_are_what_people_say_they_are(String name) {
        ContactForm form = complete();
        form.setFamilyName(name);

        assertTrue(form.problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "#{7*7}", "${7*7}", "Maya\nBcc: x", "😀", "12345", "\u202Eayam"})
    void what_is_no_name_is_named(String name) {
        ContactForm form = complete();
        form.setGivenName(name);

        assertEquals(Map.of(ContactField.GIVEN_NAME, PatientRefusal.GIVEN_NAME_NOT_VALID), form.problems());
    }

    private static ContactForm complete() {
        ContactForm form = new ContactForm();
        form.setGivenName(" Maya ");
        form.setFamilyName("Ortega");
        form.setPhone("(503) 555-0142");
        form.setZip(" 97214 ");
        form.setLanguage("es");
        form.setBestTime("EVENING");
        form.setSafeContact("NO_MESSAGE");
        return form;
    }
}
