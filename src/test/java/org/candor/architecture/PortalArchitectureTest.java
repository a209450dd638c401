package org.candor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.candor.access.AllowedTo;
import org.candor.workflow.WorkflowStep;

/** Directions, bans and names (docs/adr). A rule that matches nothing fails. */
@AnalyzeClasses(packages = "org.candor", importOptions = ImportOption.DoNotIncludeTests.class)
class PortalArchitectureTest {
    /** Left may use right. */
    private static final List<String> FEATURES = List.of(
            "tools",
            "opening",
            "scheduling",
            "review",
            "consent",
            "crisis",
            "upload",
            "screening",
            "ownrecord",
            "intake",
            "questionnaire",
            "patient",
            "practice",
            "notification",
            "document",
            "workflow",
            "audit",
            "access",
            "config",
            "shared");

    @ArchTest
    static final ArchRule features_form_no_cycles = SlicesRuleDefinition.slices()
            .matching(
                    "org.candor.(opening|scheduling|review|consent|crisis|upload|screening|ownrecord|intake|questionnaire|patient|practice)")
            .should()
            .beFreeOfCycles()
            .because("a feature that others use must not need them (ADR-0002)");

    @ArchTest
    static final ArchRule a_feature_knows_neither_its_pages_nor_its_processes_nor_the_engine = noClasses()
            .that(areFeatureRoots())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.candor..web..",
                    "org.candor..process..",
                    "org.candor.workflow.engine..",
                    "jakarta.faces..",
                    "org.primefaces..")
            .because("clinical rules must outlive the screens and the engine (ADR-0002)");

    @ArchTest
    static final ArchRule only_one_package_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.candor.workflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the community edition has ended; a fork must be one package away (ADR-0003)");

    @ArchTest
    static final ArchRule pages_do_not_know_processes = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.candor..process..")
            .because("a page calls a service; the event moves the workflow (ADR-0004)");

    @ArchTest
    static final ArchRule every_public_method_of_a_service_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(AllowedTo.class)
            .because("Payara ignores @RolesAllowed on CDI beans; our interceptor does not (ADR-0008)");

    @ArchTest
    static final ArchRule services_are_transactional = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .areTopLevelClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("an act is one transaction, and it begins at the service");

    @ArchTest
    static final ArchRule entities_have_no_public_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("state changes through behaviour with a name");

    @ArchTest
    static final ArchRule nobody_asks_for_the_time_without_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is an argument: inject " + Clock.class.getName());

    @ArchTest
    static final ArchRule features_use_java_time_and_slf4j = noClasses()
            .that()
            .resideOutsideOfPackage("org.candor.workflow.engine..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Date.class, java.util.Calendar.class, java.util.logging.Logger.class)
            .because("instants in UTC and one logging interface");

    @ArchTest
    static final ArchRule steps_live_in_process_packages = classes()
            .that()
            .implement(WorkflowStep.class)
            .should()
            .resideInAPackage("..process..")
            .because("a step is found where its feature meets the workflow");

    @ArchTest
    static final ArchRule named_beans_live_in_web_packages_or_are_shared_words = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and()
            .resideOutsideOfPackages("org.candor.access", "org.candor.config..")
            .should()
            .resideInAPackage("..web..")
            .because("only a page needs a name in expressions");

    private static DescribedPredicate<JavaClass> areFeatureRoots() {
        return DescribedPredicate.describe(
                "are in a feature's root package",
                type -> FEATURES.stream()
                                .anyMatch(feature -> type.getPackageName().equals("org.candor." + feature))
                        && !type.getPackageName().startsWith("org.candor.workflow")
                        && !type.getPackageName().equals("org.candor.config")
                        && !type.getPackageName().equals("org.candor.tools")); // the pages of the command line
    }
}
