package org.candor.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import org.candor.access.Role;
import org.junit.jupiter.api.Test;

class PurposeTest {
    @Test
    void a_workflow_acts_for_the_system_whatever_it_does() {
        assertEquals(Purpose.SYSTEM, Purpose.of("screening.run", EnumSet.of(Role.WORKFLOW)));
    }

    @Test
    void a_patient_and_the_public_mind_their_own_affairs() {
        assertEquals(Purpose.OWN_RECORD, Purpose.of("consent.sign", EnumSet.of(Role.PATIENT, Role.ANYONE)));
        assertEquals(Purpose.OWN_RECORD, Purpose.of("firstContact.ask", EnumSet.of(Role.ANYONE)));
    }

    @Test
    void clinical_staff_care_unless_they_run_the_practice() {
        assertEquals(Purpose.CARE, Purpose.of("chart.read", EnumSet.of(Role.NURSE)));
        assertEquals(
                Purpose.ADMINISTRATION,
                Purpose.of("workflow.propose", EnumSet.of(Role.COORDINATOR, Role.WORKFLOW_ADMIN)));
        assertEquals(Purpose.CARE, Purpose.of("visit.book", EnumSet.of(Role.COORDINATOR, Role.PRACTICE_ADMIN)));
    }

    @Test
    void who_has_no_part_in_care_runs_the_practice() {
        assertEquals(Purpose.ADMINISTRATION, Purpose.of("page /staff/help.xhtml", EnumSet.of(Role.PRIVACY_OFFICER)));
    }
}
