package org.candor.doors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holes of the software that the portal is built on, and of others like it: each stays closed by a rule of the sources. */
class KnownHolesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath("target/classes");

    /** The parts that these put together stand in the source; nobody types them. Whoever adds a file here has looked. */
    private static final List<String> OF_OUR_OWN_PARTS = List.of(
            "Accounts.java",
            "Appointments.java",
            "Consents.java",
            "LivingRows.java",
            "RequestSubjects.java",
            "Reviews.java",
            "Worklist.java");

    @Test
    void cve_2026_109432_no_text_reaches_an_expression_of_an_engine_query() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "takes an expression",
                        (JavaMethodCall call) -> call.getTargetOwner()
                                        .getPackageName()
                                        .startsWith("org.camunda")
                                && call.getTarget().getOwner().getSimpleName().contains("Query")
                                && call.getName().endsWith("Expression")))
                .because("inside or() the engine runs such an expression")
                .check(CLASSES);
    }

    @Test
    void cve_2026_109432_the_engine_keeps_no_expressions_in_stored_queries() throws IOException {
        assertTrue(engine().contains("setEnableExpressionsInStoredQueries(false)"));
        assertTrue(engine().contains("setEnableExpressionsInAdhocQueries(false)"));
    }

    @Test
    void cve_2026_77226_neither_the_engine_s_web_applications_nor_its_rest_are_in_the_war() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));

        for (var artifact :
                List.of("camunda-webapp", "camunda-engine-rest", "camunda-bpm-spring", "camunda-connect", "groovy")) {
            assertFalse(pom.contains("<artifactId>" + artifact), artifact);
        }
    }

    @Test
    void cve_2018_19276_nothing_of_ours_reads_serialised_objects_or_xstream() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.thoughtworks.xstream..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .check(CLASSES);
    }

    @Test
    void cve_2026_40076_nothing_of_ours_unpacks_archives() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(
                        "org.candor.upload.PdfBytes") // counts what a stream becomes, writes nothing
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.zip..", "java.util.jar..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(zip\\.(Zip|GZIP).*|jar\\..*)")
                .check(CLASSES);
    }

    @Test
    void cve_2026_24908_queries_are_not_put_together_from_what_somebody_typed() throws IOException {
        var joined = Pattern.compile("create(?:Native)?Query\\(\\s*(?:\"[^\"]*\"\\s*\\+\\s*)*(?!\")[a-z]\\w*");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var found = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> joined.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();

            assertEquals(OF_OUR_OWN_PARTS, found);
        }
    }

    @Test
    void cve_2026_120421_the_window_s_name_is_never_written_into_a_page() throws IOException {
        assertFalse(webXml().contains("CLIENT_WINDOW_MODE"), "off unless it is named");
    }

    @Test
    void cve_2010_2087_the_state_of_a_page_stays_on_the_server() throws IOException {
        assertTrue(parameter("jakarta.faces.STATE_SAVING_METHOD").contains("server"));
    }

    @Test
    void cve_2017_1000486_primefaces_is_not_one_of_the_old_ones_and_its_policy_is_on() throws IOException {
        assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>15.0."));
        assertTrue(parameter("primefaces.CSP").contains("true"));
        assertFalse(parameter("primefaces.CSP_POLICY").contains("unsafe"));
    }

    @Test
    void cve_2018_14371_no_resource_library_leads_out_of_the_resources() {
        assertTrue(Arrays.stream(Path.of("src/main/webapp").toFile().list()).noneMatch("contracts"::equals));
    }

    @Test
    void cve_2022_23221_the_console_of_the_database_is_no_servlet_of_ours() throws IOException {
        assertFalse(webXml().contains("org.h2"));
    }

    @Test
    void cve_2025_14340_the_server_s_management_stays_off() throws IOException {
        var image = Files.readString(Path.of("Dockerfile"));

        for (var server : List.of("preboot.txt", "preboot-cluster.txt")) {
            var preboot = Files.readString(Path.of("src/main/server", server));
            assertTrue(preboot.contains("http.trace-enabled=false"), server);
            assertTrue(preboot.contains("http.server-header=false"), server);
            assertTrue(preboot.contains("http.xpowered-by=false"), server);
        }
        assertFalse(image.contains("jmxremote") || image.contains("--enablerequesttracing"));
    }

    private static String engine() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/org/candor/workflow/engine"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .map(KnownHolesTest::read)
                    .reduce("", String::concat);
        }
    }

    private static String webXml() throws IOException {
        return Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
    }

    private static String parameter(String name) throws IOException {
        var xml = webXml();
        var at = xml.indexOf("<param-name>" + name + "</param-name>");
        return at < 0 ? "" : xml.substring(at, xml.indexOf("</context-param>", at));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
