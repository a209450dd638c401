package org.candor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {
    private static final String POSTGRESQL = "jdbc:postgresql://db/candor";
    private static final String PORTAL = "https://portal.example.org";

    @Test
    void a_production_server_with_its_own_secrets_on_postgresql_starts() {
        assertEquals(
                List.of(), production(false, POSTGRESQL, "t4-Lm-9v", PORTAL).violations());
    }

    @Test
    void demo_people_are_refused() {
        assertNames("CANDOR_DEMO", production(true, POSTGRESQL, "t4-Lm-9v", PORTAL));
    }

    @Test
    void h2_is_refused_as_the_database_of_record() {
        assertNames("CANDOR_DB_URL", production(false, "jdbc:h2:file:./data/candor", "t4-Lm-9v", PORTAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sa", "postgres", "candor", "changeit"})
    void a_default_password_is_refused(String password) {
        assertNames("CANDOR_DB_PASSWORD", production(false, POSTGRESQL, password, PORTAL));
    }

    @Test
    void an_address_without_https_is_refused() {
        assertNames("CANDOR_BASE_URL", production(false, POSTGRESQL, "t4-Lm-9v", "http://localhost:8080"));
    }

    @Test
    void a_server_without_a_key_for_health_data_is_refused() {
        assertNames(
                "CANDOR_KEY", new ProductionRules("production", false, POSTGRESQL, "t4-Lm-9v", PORTAL, false, true));
    }

    @Test
    void a_server_without_a_key_for_the_trail_is_refused() {
        assertNames(
                "CANDOR_AUDIT_KEY",
                new ProductionRules("production", false, POSTGRESQL, "t4-Lm-9v", PORTAL, true, false));
    }

    @Test
    void every_violation_is_named_at_once() {
        assertEquals(
                6,
                new ProductionRules("production", true, "jdbc:h2:mem:x", "sa", "http://x", false, false)
                        .violations()
                        .size());
    }

    @Test
    void a_demonstration_may_be_all_of_this() {
        assertEquals(
                List.of(),
                new ProductionRules("development", true, "jdbc:h2:mem:x", "sa", "http://x", false, false).violations());
    }

    private static ProductionRules production(boolean demo, String url, String password, String address) {
        return new ProductionRules("production", demo, url, password, address, true, true);
    }

    private static void assertNames(String setting, ProductionRules rules) {
        assertEquals(1, rules.violations().size());
        assertTrue(
                rules.violations().get(0).startsWith(setting),
                rules.violations().get(0));
    }
}
