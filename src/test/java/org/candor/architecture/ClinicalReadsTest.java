package org.candor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;
import org.junit.jupiter.api.Test;

/**
 * INV-28: what clinical staff read of one person leaves a row. A method of a service that such staff may call with the
 * number of a record is audited, or it stands here with the reason why not.
 */
class ClinicalReadsTest {
    private static final Set<Role> CLINICAL =
            Set.of(Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.INFUSION_NURSE);

    /** Asks only methods that leave their rows. */
    private static final Set<String> READS_THROUGH_AUDITED = Set.of("CrisisCallService.about");

    /** Workflows and staff on duty, not patients. */
    private static final Set<String> NOT_ABOUT_A_PERSON = Set.of(
            "PagingService.of",
            "EditionService.edition",
            "EditionService.runningSteps",
            "ProposalService.changes",
            "ProposalService.proposal");

    /** What is no page sends the refusal on as a status. */
    private static final Set<String> SERVLETS =
            Set.of("DocumentDownload", "OwnRecordFile", "ScreeningApi", "UploadFile", "UploadPicture", "VisitFile");

    private static final JavaClasses PORTAL =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.candor");

    @Test
    void whatever_clinical_staff_read_of_one_person_leaves_a_row() {
        var silent = services()
                .filter(ClinicalReadsTest::isForClinicalStaff)
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(UUID.class)))
                .filter(method -> !method.isAnnotatedWith(Audited.class))
                .map(ClinicalReadsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        var expected = new TreeSet<>(READS_THROUGH_AUDITED);
        expected.addAll(NOT_ABOUT_A_PERSON);
        assertEquals(expected, silent);
    }

    @Test
    void every_act_of_the_trail_has_words() {
        var texts = new Texts();
        var wordless = services()
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .map(method ->
                        "act." + method.getAnnotationOfType(Audited.class).value())
                .filter(key -> texts.in("en", key).equals(key))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), wordless);
    }

    /** A refusal that nobody catches ends at the page's handler or at a service's interceptor; both leave a row. */
    @Test
    void nobody_swallows_a_refusal() {
        var catching = PORTAL.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getTryCatchBlocks().stream().anyMatch(block -> block.getCaughtThrowables().stream()
                        .anyMatch(caught -> caught.isEquivalentTo(Refusal.class))))
                .map(unit -> unit.getOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        var expected = new TreeSet<>(SERVLETS);
        expected.add("AuditedInterceptor");
        expected.add("ScreenCommand"); // on a command line, where there is no trail
        assertEquals(expected, catching);
    }

    @Test
    void a_servlet_asks_only_services_that_leave_the_row_of_a_refusal() {
        var silent = PORTAL.stream()
                .filter(type -> SERVLETS.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getSimpleName().endsWith("Service"))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(method -> !method.isAnnotatedWith(Audited.class))
                .map(ClinicalReadsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), silent);
    }

    private static Stream<JavaMethod> services() {
        return PORTAL.stream()
                .filter(type -> type.getSimpleName().endsWith("Service"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(AllowedTo.class));
    }

    private static boolean isForClinicalStaff(JavaMethod method) {
        return Arrays.stream(method.getAnnotationOfType(AllowedTo.class).value())
                .anyMatch(CLINICAL::contains);
    }

    private static String name(JavaMember method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
