package org.candor.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candor.access.Role;
import org.candor.opening.CheckResult.Gap;
import org.candor.practice.LicenceKind;
import org.candor.practice.ServiceArea;
import org.candor.practice.SettingName;

/** Which checks the records fulfil, and what each of the others still misses. Nothing here can be ticked off by hand. */
final class FirstStartRules {
    private static final List<Role> NEEDED = List.of(
            Role.COORDINATOR,
            Role.NURSE,
            Role.CLINICIAN,
            Role.MEDICAL_DIRECTOR,
            Role.INFUSION_NURSE,
            Role.WORKFLOW_ADMIN,
            Role.PRIVACY_OFFICER);

    private final FirstStartFacts facts;

    private FirstStartRules(FirstStartFacts facts) {
        this.facts = facts;
    }

    static List<CheckResult> of(FirstStartFacts facts) {
        var rules = new FirstStartRules(facts);
        return Arrays.stream(Check.values())
                .map(check -> new CheckResult(check, rules.gaps(check).toList()))
                .toList();
    }

    private Stream<Gap> gaps(Check check) {
        return switch (check) {
            case DETAILS -> undecided(SettingName.Group.PRACTICE);
            case PRICES -> undecided(SettingName.Group.PRICES);
            case PEOPLE ->
                NEEDED.stream().filter(role -> !facts.isThere(role)).map(role -> Gap.of("role." + role.name()));
            case LICENCES ->
                ofEachState(state -> Stream.concat(
                        unlessLicensed("clinician", state, Role.CLINICIAN, LicenceKind.prescribers()),
                        unlessLicensed("nurse", state, Role.INFUSION_NURSE, LicenceKind.nurses())));
            case AREAS -> unless(!states().isEmpty(), Gap.of("area"));
            case HOURS -> unless(somebodyWorks(), Gap.of("hours"));
            case STATE_POLICY -> ofEachState(this::policy);
            case CONTENT ->
                unless(
                        facts.unaccepted().isEmpty(),
                        Gap.of("content", String.valueOf(facts.unaccepted().size())));
            case MAIL -> unless(facts.mailArrived(), Gap.of("mail"));
            case WALK -> unless(facts.walked(), Gap.of("walk"));
        };
    }

    private static Stream<Gap> unless(boolean done, Gap gap) {
        return done ? Stream.empty() : Stream.of(gap);
    }

    private Stream<Gap> undecided(SettingName.Group group) {
        return SettingName.of(group).stream()
                .filter(name -> !facts.decided().contains(name))
                .map(name -> Gap.of("setting." + name.name()));
    }

    /** Without an area nothing can be said about licences and policy. */
    private Stream<Gap> ofEachState(Function<String, Stream<Gap>> rule) {
        return states().isEmpty()
                ? Stream.of(Gap.of("areaFirst"))
                : states().stream().flatMap(rule);
    }

    /** States that the practice comes to today. */
    private List<String> states() {
        return facts.areas().stream()
                .filter(area -> area.getDates().covers(facts.today()))
                .map(ServiceArea::getState)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Gap> unlessLicensed(String who, String state, Role role, Set<LicenceKind> kinds) {
        var licensed = facts.licences().stream()
                .anyMatch(licence ->
                        facts.isA(licence.getAccountId(), role) && licence.activeIn(state, facts.today(), kinds));
        return unless(licensed, Gap.of("licence." + who, state));
    }

    private boolean somebodyWorks() {
        return facts.hours().stream()
                .anyMatch(row -> facts.isA(row.getNurseId(), Role.INFUSION_NURSE)
                        && row.getDates().covers(facts.today()));
    }

    private Stream<Gap> policy(String state) {
        if (facts.policies().allows(state, facts.today())) {
            return Stream.empty();
        }
        var outdated = facts.policies().inForce(state, facts.today()).flatMap(row -> facts.policies()
                .expiredBy(row, facts.today()));
        return Stream.of(Gap.of(outdated.isPresent() ? "policyOutdated" : "policy", state));
    }
}
