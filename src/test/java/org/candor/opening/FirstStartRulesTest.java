package org.candor.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candor.access.Role;
import org.candor.practice.EffectiveDates;
import org.candor.practice.Licence;
import org.candor.practice.LicenceKind;
import org.candor.practice.NurseHours;
import org.candor.practice.PolicyAnswer;
import org.candor.practice.PracticeDefaults;
import org.candor.practice.ServiceArea;
import org.candor.practice.SettingName;
import org.candor.practice.StatePolicy;
import org.candor.practice.StatePolicyTable;
import org.candor.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstStartRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final UUID DOCTOR = UUID.randomUUID();
    private static final UUID NURSE = UUID.randomUUID();
    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID PRIVACY = UUID.randomUUID();

    private final Map<UUID, Set<Role>> people = new HashMap<>(Map.of(
            DOCTOR, EnumSet.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR),
            NURSE, EnumSet.of(Role.NURSE, Role.INFUSION_NURSE),
            OFFICE, EnumSet.of(Role.COORDINATOR, Role.WORKFLOW_ADMIN, Role.PRACTICE_ADMIN),
            PRIVACY, EnumSet.of(Role.PRIVACY_OFFICER)));
    private Set<SettingName> decided = EnumSet.allOf(SettingName.class);
    private List<Licence> licences =
            List.of(licence(DOCTOR, LicenceKind.MD, "OR"), licence(NURSE, LicenceKind.RN, "OR"));
    private List<ServiceArea> areas = List.of(area("OR", EffectiveDates.from(TODAY)));
    private List<NurseHours> hours = List.of(hours(NURSE));
    private List<StatePolicy> policies = List.of(policy("OR", PolicyAnswer.SEEN_IN_PERSON_FIRST));
    private LocalDate today = TODAY;
    private List<String> unaccepted = List.of();
    private boolean mail = true;
    private boolean walked = true;

    @Test
    void a_practice_of_four_people_with_everything_in_its_records_is_ready() {
        assertEquals(Map.of(), gaps());
    }

    @Test
    void an_example_value_that_nobody_replaced_is_not_the_practice_s_own() {
        decided = EnumSet.complementOf(EnumSet.of(SettingName.TIME_ZONE, SettingName.PRICE_INFUSION));

        assertEquals(
                Map.of(Check.DETAILS, List.of("setting.TIME_ZONE"), Check.PRICES, List.of("setting.PRICE_INFUSION")),
                gaps());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "COORDINATOR",
                "NURSE",
                "CLINICIAN",
                "MEDICAL_DIRECTOR",
                "INFUSION_NURSE",
                "WORKFLOW_ADMIN",
                "PRIVACY_OFFICER"
            })
    void a_role_that_nobody_holds_is_named(Role role) {
        people.replaceAll((person, roles) -> {
            var fewer = EnumSet.copyOf(roles);
            fewer.remove(role);
            return fewer;
        });

        assertEquals(List.of("role." + role), gaps().get(Check.PEOPLE));
    }

    @Test
    void a_licence_counts_only_in_its_state_on_its_days_and_for_somebody_in_the_role() {
        licences = List.of(licence(DOCTOR, LicenceKind.RN, "OR"), licence(NURSE, LicenceKind.RN, "WA"));
        assertEquals(List.of("licence.clinician OR", "licence.nurse OR"), gaps().get(Check.LICENCES));

        licences = List.of(
                new Licence(
                        UUID.randomUUID(),
                        DOCTOR,
                        LicenceKind.MD,
                        "OR",
                        "1",
                        EffectiveDates.between(YESTERDAY, YESTERDAY)),
                licence(OFFICE, LicenceKind.RN, "OR"));
        assertEquals(List.of("licence.clinician OR", "licence.nurse OR"), gaps().get(Check.LICENCES));
    }

    @Test
    void each_state_of_an_area_asks_for_licences_and_a_decision() {
        areas = List.of(area("OR", EffectiveDates.from(TODAY)), area("WA", EffectiveDates.from(YESTERDAY)));

        assertEquals(
                Map.of(
                        Check.LICENCES,
                        List.of("licence.clinician WA", "licence.nurse WA"),
                        Check.STATE_POLICY,
                        List.of("policy WA")),
                gaps());
    }

    @Test
    void without_an_area_today_neither_licences_nor_policy_are_done() {
        areas = List.of(area("OR", EffectiveDates.between(YESTERDAY, YESTERDAY)));

        assertEquals(
                Map.of(
                        Check.LICENCES,
                        List.of("areaFirst"),
                        Check.AREAS,
                        List.of("area"),
                        Check.STATE_POLICY,
                        List.of("areaFirst")),
                gaps());
    }

    @Test
    void hours_count_for_an_infusion_nurse_who_can_sign_in() {
        hours = List.of(hours(DOCTOR));
        assertEquals(List.of("hours"), gaps().get(Check.HOURS));

        hours = List.of(hours(NURSE));
        people.remove(NURSE);
        assertEquals(List.of("hours"), gaps().get(Check.HOURS));
    }

    @Test
    void a_decision_that_says_no_and_one_that_the_law_overtook_are_told_apart() {
        policies = List.of(policy("OR", PolicyAnswer.DENIED));
        assertEquals(List.of("policy OR"), gaps().get(Check.STATE_POLICY));

        policies = List.of(policy("OR", PolicyAnswer.ALLOWED));
        today = LocalDate.of(2027, 1, 1);
        assertEquals(List.of("policyOutdated OR"), gaps().get(Check.STATE_POLICY));
    }

    @Test
    void content_mail_and_the_walk_are_what_the_records_say() {
        unaccepted = List.of("consent/ketamine-infusion/v2/en", "questionnaire/asq/v2");
        mail = false;
        walked = false;

        assertEquals(
                Map.of(Check.CONTENT, List.of("content 2"), Check.MAIL, List.of("mail"), Check.WALK, List.of("walk")),
                gaps());
    }

    @Test
    void every_sentence_of_the_checklist_is_written() {
        var texts = new Texts();
        decided = Set.of();
        people.clear();
        unaccepted = List.of("x");
        mail = false;
        walked = false;
        var results = FirstStartRules.of(facts());

        assertEquals(Check.values().length, results.size());
        for (var result : results) {
            assertWritten(texts, "firstStart.check." + result.check());
            assertWritten(texts, "firstStart.say." + result.check());
            result.gaps().forEach(gap -> assertWritten(texts, gap.key()));
        }
    }

    private static void assertWritten(Texts texts, String key) {
        assertTrue(!texts.in("en", key).equals(key), key);
    }

    private Map<Check, List<String>> gaps() {
        var gaps = new HashMap<Check, List<String>>();
        for (var result : FirstStartRules.of(facts())) {
            if (!result.isDone()) {
                gaps.put(
                        result.check(),
                        result.gaps().stream()
                                .map(gap -> (gap.key().replace("firstStart.gap.", "") + " "
                                                + String.join(" ", gap.values()))
                                        .strip())
                                .toList());
            }
        }
        return gaps;
    }

    private FirstStartFacts facts() {
        var table = new StatePolicyTable(policies, PracticeDefaults.shipped().reviewDates());
        return new FirstStartFacts(today, decided, people, licences, areas, hours, table, unaccepted, mail, walked);
    }

    private static Licence licence(UUID person, LicenceKind kind, String state) {
        return new Licence(
                UUID.randomUUID(), person, kind, state, "1", EffectiveDates.between(YESTERDAY, TODAY.plusYears(2)));
    }

    private static ServiceArea area(String state, EffectiveDates dates) {
        return new ServiceArea(UUID.randomUUID(), "Area", state, "970", null, dates);
    }

    private static NurseHours hours(UUID nurse) {
        return new NurseHours(
                UUID.randomUUID(),
                nurse,
                DayOfWeek.MONDAY,
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                EffectiveDates.from(YESTERDAY));
    }

    private static StatePolicy policy(String state, PolicyAnswer answer) {
        return new StatePolicy(UUID.randomUUID(), state, answer, "Counsel", YESTERDAY, NOW, "Ada Brandt");
    }
}
