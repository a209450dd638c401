package org.candor.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which roles one person may hold at the same time.
 *
 * <p>The smallest practice is four people: office, nursing, medicine, privacy. Roles combine inside one of these circles
 * and never across them, so that nobody approves a case and also draws the workflow that routes it, and nobody audits
 * themselves. A patient's account holds no staff role: staff who become patients get a second account. Source: the
 * roles table of the product description.
 */
public final class RoleRules {
    private static final List<Set<Role>> CIRCLES = List.of(
            EnumSet.of(Role.PATIENT),
            EnumSet.of(Role.COORDINATOR, Role.WORKFLOW_ADMIN, Role.PRACTICE_ADMIN),
            EnumSet.of(Role.NURSE, Role.INFUSION_NURSE),
            EnumSet.of(Role.CLINICIAN, Role.MEDICAL_DIRECTOR),
            EnumSet.of(Role.PRIVACY_OFFICER));

    private RoleRules() {}

    /** The roles that a practice admin may give to a person who works there. */
    public static Set<Role> staff() {
        Set<Role> staff = EnumSet.noneOf(Role.class);
        CIRCLES.forEach(staff::addAll);
        staff.remove(Role.PATIENT);
        return staff;
    }

    public static boolean maySitTogether(Role one, Role other) {
        return CIRCLES.stream().anyMatch(circle -> circle.contains(one) && circle.contains(other));
    }

    /** @return why one person cannot hold these roles, or nothing when one may */
    public static Optional<AccessRefusal> refusal(Set<Role> roles) {
        if (roles.isEmpty()) {
            return Optional.of(AccessRefusal.NO_ROLE);
        }
        if (CIRCLES.stream().noneMatch(circle -> circle.containsAll(roles))) {
            return Optional.of(AccessRefusal.ROLES_DO_NOT_COMBINE);
        }
        return Optional.empty();
    }
}
