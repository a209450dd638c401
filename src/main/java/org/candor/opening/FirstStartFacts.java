package org.candor.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candor.access.Role;
import org.candor.practice.Licence;
import org.candor.practice.NurseHours;
import org.candor.practice.ServiceArea;
import org.candor.practice.SettingName;
import org.candor.practice.StatePolicyTable;

/**
 * What the records say on one day, for {@link FirstStartRules}.
 *
 * @param decided settings whose value today is the practice's own
 * @param active who may sign in and in which roles
 * @param unaccepted titles of content whose exact version no medical director accepted
 * @param mailArrived a test mail of today's mail server came back
 * @param walked an infusion was booked for a pretend patient
 */
record FirstStartFacts(
        LocalDate today,
        Set<SettingName> decided,
        Map<UUID, Set<Role>> active,
        List<Licence> licences,
        List<ServiceArea> areas,
        List<NurseHours> hours,
        StatePolicyTable policies,
        List<String> unaccepted,
        boolean mailArrived,
        boolean walked) {

    boolean isThere(Role role) {
        return active.values().stream().anyMatch(roles -> roles.contains(role));
    }

    boolean isA(UUID person, Role role) {
        return active.getOrDefault(person, Set.of()).contains(role);
    }
}
