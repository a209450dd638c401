package org.candor.audit;

import java.util.Locale;
import java.util.Set;
import org.candor.access.Role;

/** Why a record was touched. FHIR counterpart: AuditEvent.purposeOfEvent. */
public enum Purpose {
    /** Staff in somebody's care: reading a chart, deciding, booking. */
    CARE,
    /** A person about the own affairs, with or without an account. */
    OWN_RECORD,
    /** Running the practice: people, licences, areas, workflows, the trail itself. */
    ADMINISTRATION,
    /** A workflow or a job, for nobody in person. */
    SYSTEM;

    /** First words of acts that run the practice, whoever does them. */
    static final Set<String> RUNNING_THE_PRACTICE =
            Set.of("access", "licence", "hours", "dayOff", "area", "statePolicy", "setting", "workflow", "audit");

    private static final Set<Role> CARING =
            Set.of(Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.COORDINATOR, Role.INFUSION_NURSE);

    static Purpose of(String action, Set<Role> roles) {
        if (roles.contains(Role.WORKFLOW)) {
            return SYSTEM;
        }
        if (roles.stream().noneMatch(Role::isStaff)) {
            return OWN_RECORD;
        }
        var area = action.split("\\.", 2)[0];
        return RUNNING_THE_PRACTICE.contains(area) || roles.stream().noneMatch(CARING::contains)
                ? ADMINISTRATION
                : CARE;
    }

    /** As in the sealed trail, for example {@code own-record}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
