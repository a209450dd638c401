package org.candor.ownrecord;

import static org.candor.ownrecord.Bundles.allergy;
import static org.candor.ownrecord.Bundles.condition;
import static org.candor.ownrecord.Bundles.loinc;
import static org.candor.ownrecord.Bundles.measured;
import static org.candor.ownrecord.Bundles.medicine;
import static org.candor.ownrecord.Bundles.named;
import static org.candor.ownrecord.Bundles.patient;
import static org.candor.ownrecord.Bundles.quantity;
import static org.candor.ownrecord.Bundles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.candor.ownrecord.RecordPatient.Doubt;
import org.candor.ownrecord.Suggestion.Kind;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRecordReaderTest {
    private static final String KETAMINE = "'medicationCodeableConcept':" + named("6130", "Ketamine 50 MG");

    @Test
    void a_medicine_comes_with_its_code_its_day_and_who_prescribed_it() {
        var record = read(
                medicine(
                        "m",
                        KETAMINE + ",'authoredOn':'2025-11-03T10:00:00Z','requester':{'reference':'Practitioner/d'}"),
                "{'resourceType':'Practitioner','id':'d','name':[{'family':'Ruiz','given':['Eva'],'prefix':['Dr.']}]}");

        assertEquals(
                List.of(new Suggestion(
                        Kind.MEDICINE,
                        "Ketamine 50 MG",
                        "http://www.nlm.nih.gov/research/umls/rxnorm",
                        "6130",
                        "active",
                        "2025-11-03",
                        "",
                        "",
                        List.of(new RecordSource("MedicationRequest", "m", "Dr. Eva Ruiz", "mine.json")))),
                record.suggestions());
    }

    @Test
    void a_medicine_may_stand_in_a_resource_of_its_own_that_comes_later_or_inside() {
        var record = read(
                medicine("m", "'medicationReference':{'reference':'https://x.example/fhir/Medication/k/_history/2'}"),
                medicine(
                        "n",
                        "'contained':[{'resourceType':'Medication','id':'c','code':{'text':'Lithium'}}],"
                                + "'medicationReference':{'reference':'#c'}"),
                medicine("o", "'medicationReference':{'reference':'Medication/nowhere','display':'Aspirin'}"),
                medicine("q", "'medicationReference':{'reference':'Medication/nowhere'}"),
                "{'resourceType':'Medication','id':'k','code':" + named("6130", "Ketamine") + "}");

        assertEquals(List.of("Ketamine", "Lithium", "Aspirin"), texts(record));
        assertEquals(1, record.counts().unreadable());
    }

    @Test
    void the_same_medicine_twice_is_one_suggestion_with_both_sources() {
        var record = read(
                medicine("m", KETAMINE + ",'authoredOn':'2024'"),
                medicine("n", KETAMINE.replace("50 MG", "50mg vial") + ",'authoredOn':'2025-01'"),
                "{'resourceType':'MedicationStatement','id':'s','status':'active','subject':{'reference':'Patient/p'},"
                        + "'medicationCodeableConcept':{'text':'ketamine 50 mg'}}");

        assertEquals(List.of("Ketamine 50mg vial"), texts(record));
        assertEquals("2025-01", record.suggestions().get(0).date());
        assertEquals(
                List.of("m", "n", "s"),
                record.suggestions().get(0).sources().stream()
                        .map(RecordSource::id)
                        .toList());
    }

    @Test
    void what_is_over_planned_refuted_or_forbidden_is_not_suggested() {
        var record = read(
                medicine("a", KETAMINE).replace("'active'", "'stopped'"),
                medicine("b", KETAMINE).replace("'active'", "'on-hold'"),
                medicine("c", KETAMINE + ",'doNotPerform':true"),
                medicine("d", KETAMINE).replace("'active'", "'no such status'"),
                condition("e", "resolved", "confirmed", "Old"),
                condition("f", "active", "refuted", "Not so"),
                condition("g", "active", "entered-in-error", "Slip"),
                allergy("inactive", "confirmed", "Nuts"));

        assertEquals(List.of(), record.suggestions());
        assertEquals(8, record.counts().notActive());
    }

    @Test
    void active_recurrence_and_relapse_are_now() {
        var record = read(
                condition("a", "active", "confirmed", "Glaucoma"),
                condition("b", "recurrence", "provisional", "Gout"),
                condition("c", "relapse", "", "Depression"),
                allergy("active", "unconfirmed", "Latex"));

        assertEquals(List.of("Glaucoma", "Gout", "Depression", "Latex"), texts(record));
        assertEquals(1, record.of(Kind.ALLERGY).size());
    }

    @Test
    void blood_pressure_is_taken_apart_and_the_latest_of_each_counts() {
        var panel = "{'resourceType':'Observation','id':'bp','status':'final','code':" + loinc("85354-9")
                + ",'effectivePeriod':{'start':'2026-02-01','end':'2026-02-02'},'component':[{'code':" + loinc("8480-6")
                + ",'valueQuantity':" + quantity("148", "mm[Hg]") + "},{'code':" + loinc("8462-4") + ",'valueQuantity':"
                + quantity("92", "mm[Hg]") + "}]}";
        var record = read(
                measured("8480-6", "2026-01-01", "120", "mm[Hg]"),
                panel,
                measured("29463-7", "2025", "70.5", "kg"),
                measured("29463-7", "2024-12-31", "80", "kg"),
                measured("1742-6", "2026-02-02", "31", "U/L"),
                measured("4548-4", "2026-02-02", "5", "%"));

        assertEquals(
                List.of("148 mm[Hg] 2026-02-02", "92 mm[Hg] 2026-02-02", "70.5 kg 2025", "31 U/L 2026-02-02"),
                record.suggestions().stream()
                        .map(s -> s.value() + " " + s.unit() + " " + s.date())
                        .toList());
        assertEquals(1, record.counts().other());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 70, stone, otherUnit",
        "2026-02-01, 70, [stone_av], otherUnit",
        "2026-02-01, -70, kg, unreadable",
        "2026-02-01, 1e99, kg, unreadable",
        "2026-02-01, 1e-99, kg, unreadable",
        "2026-03-02, 70, kg, unreadable",
    })
    void a_value_that_cannot_be_taken_as_it_stands_is_left_out(String date, String value, String unit, String why) {
        var record = read(measured("29463-7", date, value, unit));

        assertEquals(List.of(), record.suggestions());
        assertEquals(
                1,
                why.equals("otherUnit")
                        ? record.counts().otherUnit()
                        : record.counts().unreadable());
    }

    @Test
    void a_day_that_cannot_be_is_left_out_not_the_medicine() {
        var record = read(
                medicine("a", KETAMINE + ",'authoredOn':'9999-12-31'"),
                condition("b", "active", "confirmed", "Gout").replace("'code'", "'onsetDateTime':'0001-01-01','code'"),
                condition("c", "active", "confirmed", "Flu").replace("'code'", "'onsetDateTime':'2021-13-45','code'"));

        assertEquals(
                List.of("", "", ""),
                record.suggestions().stream().map(Suggestion::date).toList());
    }

    @Test
    void words_lose_hidden_characters_and_what_is_too_long_but_keep_their_markup_to_be_shown_as_text() {
        var record = read(
                condition("a", "active", "confirmed", "Gout\\u202Egnp\\u0000 \\n <b onclick=\\\"x()\\\">hand</b>")
                        .replace("\\\"", "\\u0022"),
                condition("b", "active", "confirmed", "x".repeat(5_000)));

        assertEquals("Gout gnp <b onclick=\"x()\">hand</b>", texts(record).get(0));
        assertEquals(200, texts(record).get(1).length());
    }

    @Test
    void one_bundle_speaks_of_one_patient() {
        var stranger = condition("a", "active", "confirmed", "Gout").replace("Patient/p", "Patient/q");

        assertEquals(
                1,
                read(patient("p"), condition("a", "active", "confirmed", "Gout"))
                        .suggestions()
                        .size());
        assertEquals(1, read(stranger).suggestions().size());
        for (var two : List.of(
                List.of(patient("p"), patient("q")),
                List.of(patient("p"), stranger),
                List.of(condition("b", "active", "confirmed", "Flu"), stranger))) {
            var refusal = assertThrows(Refusal.class, () -> read(two.toArray(String[]::new)));
            assertEquals(OwnRecordRefusal.TWO_PATIENTS, refusal.reason());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ana, NUNEZ, 1980-05-02, ''",
        "Ana Lucía, Núñez, 1980-05-02, ''",
        "Eva, Núñez, 1980-05-02, NAME",
        "Ana, Ruiz, 1980-05-02, NAME",
        "Ana, Núñez, 1981-05-02, BIRTH_DATE",
    })
    void another_name_or_birth_date_than_the_account_is_a_question(
            String given, String family, String born, String doubt) {
        var doubts = read(patient("p")).patient().doubts(given, family, born);

        assertEquals(doubt.isEmpty() ? Set.of() : Set.of(Doubt.valueOf(doubt)), doubts);
    }

    @Test
    void a_record_without_name_and_day_leaves_no_doubt() {
        var doubts = read("{'resourceType':'Patient','id':'p'}").patient().doubts("Ana", "Núñez", "1980-05-02");

        assertEquals(Set.of(), doubts);
    }

    @Test
    void it_tells_how_much_it_left_out() {
        var record = read(
                patient("p"),
                "{'resourceType':'Encounter','id':'e'}",
                "{'id':'nothing'}",
                condition("c", "active", "confirmed", ""),
                measured("29463-7", "2026-02-01", "70", "kg").replace("'final'", "'entered-in-error'"));

        assertEquals(new OwnRecord.Counts(5, 1, 1, 2, 0), record.counts());
    }

    private static List<String> texts(OwnRecord record) {
        return record.suggestions().stream().map(Suggestion::text).toList();
    }
}
