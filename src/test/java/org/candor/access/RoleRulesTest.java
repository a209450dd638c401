package org.candor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoleRulesTest {
    /** The pairs that the roles table names, and no others. */
    private static final Set<Set<Role>> TOGETHER = Set.of(
            Set.of(Role.COORDINATOR, Role.WORKFLOW_ADMIN),
            Set.of(Role.COORDINATOR, Role.PRACTICE_ADMIN),
            Set.of(Role.WORKFLOW_ADMIN, Role.PRACTICE_ADMIN),
            Set.of(Role.NURSE, Role.INFUSION_NURSE),
            Set.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Role.values()).flatMap(one -> Arrays.stream(Role.values())
                .filter(other -> one.compareTo(other) < 0)
                .map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void two_roles_combine_only_where_the_table_says_so(Role one, Role other) {
        boolean together = TOGETHER.contains(Set.of(one, other));

        assertEquals(together, RoleRules.maySitTogether(one, other));
        assertEquals(
                together ? Optional.empty() : Optional.of(AccessRefusal.ROLES_DO_NOT_COMBINE),
                RoleRules.refusal(EnumSet.of(one, other)));
    }

    @Test
    void one_person_may_run_the_office() {
        assertEquals(
                Optional.empty(),
                RoleRules.refusal(EnumSet.of(Role.COORDINATOR, Role.WORKFLOW_ADMIN, Role.PRACTICE_ADMIN)));
    }

    @Test
    void nobody_works_without_a_role() {
        assertEquals(Optional.of(AccessRefusal.NO_ROLE), RoleRules.refusal(EnumSet.noneOf(Role.class)));
    }

    @Test
    void the_system_role_and_the_public_role_are_given_to_nobody() {
        assertEquals(Optional.of(AccessRefusal.ROLES_DO_NOT_COMBINE), RoleRules.refusal(EnumSet.of(Role.WORKFLOW)));
        assertEquals(Optional.of(AccessRefusal.ROLES_DO_NOT_COMBINE), RoleRules.refusal(EnumSet.of(Role.ANYONE)));
    }
}
