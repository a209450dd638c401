package org.candor.doors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.candor.access.AccountService;
import org.candor.intake.SignUpService;
import org.junit.jupiter.api.Test;

/**
 * The table {@code doors/services.csv} says of each service method who may call it, and for a method that takes an
 * identifier whose record that must be. Losing an {@code @AllowedTo}, one role more or less, or a new method without a
 * row: each fails here, before anything runs.
 */
class ServiceTableTest {
    private final List<ServiceTable.Row> table = ServiceTable.rows();
    private final List<ServiceTable.Row> code = ServiceTable.ofTheCode();

    @Test
    void each_service_method_may_be_called_by_whom_the_table_says() {
        assertTrue(code.size() > 100, "the services are found");
        assertEquals(
                String.join("\n", code.stream().map(ServiceTable.Row::allowed).toList()),
                String.join("\n", table.stream().map(ServiceTable.Row::allowed).toList()));
    }

    @Test
    void each_method_that_takes_an_identifier_says_whose_record_it_is() {
        var open = code.stream()
                .filter(ServiceTable.Row::takesAnIdentifier)
                .map(ServiceTable.Row::key)
                .filter(key -> table.stream()
                        .noneMatch(row -> row.key().equals(key) && !row.record().equals("-")))
                .toList();

        assertEquals(List.of(), open);
    }

    @Test
    void an_account_for_a_patient_s_id_is_made_only_where_the_mailed_link_was_proven() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SignUpService.class.getName())
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "makes an account for an id",
                        (JavaMethodCall call) -> call.getName().equals("signUpInvited")
                                && call.getTargetOwner().isEquivalentTo(AccountService.class)))
                .check(new ClassFileImporter().importPath("target/classes"));
    }
}
