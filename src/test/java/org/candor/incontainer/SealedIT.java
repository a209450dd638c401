package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.candor.config.CandorDataSource;
import org.candor.config.demo.DemoPerson;
import org.candor.shared.Refusal;
import org.candor.support.PortalWar;
import org.candor.vault.Cell;
import org.candor.vault.Vault;
import org.candor.vault.VaultRefusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: what is sealed opens only where it was sealed, and never without its key. */
@ExtendWith(ArquillianExtension.class)
class SealedIT {
    private static final byte[] PLAIN = "takes warfarin".getBytes(StandardCharsets.UTF_8);
    /** Position of the first byte of the owner's id in what is sealed. */
    private static final int OWNER = 1;

    private static final Set<String> OTHER_BYTES = Set.of("data_key.wrapped", "consent_text.shown", "finding.mark");

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Inject
    private Acts acts;

    @Inject
    private Vault vault;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(SealedIT.class, Acts.class);
    }

    @Test
    void an_answer_moved_to_another_row_is_refused_with_a_row_in_the_trail_and_nothing_changes() throws Exception {
        var patient = DemoPerson.FOURTH_PATIENT;
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        var request = acts.requestOf(patient);
        acts.fillsIn(patient, request);
        var goals = given(request, "goals");
        give(request, given(request, "since"));

        var before = refusals();
        acts.as(patient);
        var refused = assertThrows(Refusal.class, () -> acts.sends(patient, request));

        assertEquals(VaultRefusal.UNREADABLE, refused.reason());
        assertEquals(before + 1, refusals());
        give(request, goals);
        acts.sends(patient, request);
    }

    @Test
    void every_sealed_column_is_refused_in_another_row() throws Exception {
        var tried = new ArrayList<String>();
        for (var column : sealedColumns()) {
            var table = column.substring(0, column.indexOf('.'));
            var name = column.substring(column.indexOf('.') + 1);
            for (var sealed : some("select " + name + " from " + table + " where " + name + " is not null")) {
                var elsewhere = Cell.of(table, name, UUID.randomUUID());
                var refused = assertThrows(Refusal.class, () -> vault.open(elsewhere, sealed), column);

                assertEquals(VaultRefusal.UNREADABLE, refused.reason());
                tried.add(column);
            }
        }
        assertTrue(tried.contains("intake_submission.fhir") && tried.contains("patient.phone"), tried::toString);
    }

    @Test
    void whose_key_is_gone_is_forgotten() {
        var cell = Cell.of("finding", "answer", UUID.randomUUID());
        var sealed = acts.inTransaction(() -> vault.seal(UUID.randomUUID(), cell, PLAIN));
        assertArrayEquals(PLAIN, vault.open(cell, sealed));

        sealed[OWNER] ^= 1; // nobody's key

        assertThrows(Refusal.class, () -> vault.open(cell, sealed));
    }

    @Test
    void a_key_of_an_act_that_was_undone_is_not_used_again() throws Exception {
        var owner = UUID.randomUUID();
        var cell = Cell.of("finding", "answer", UUID.randomUUID());
        var known = "select wrapped from data_key where owner = '" + owner + "'";

        assertThrows(IllegalStateException.class, () -> acts.failAfter(() -> vault.seal(owner, cell, PLAIN)));
        assertTrue(some(known).isEmpty());
        var sealed = acts.inTransaction(() -> vault.seal(owner, cell, PLAIN));

        assertFalse(some(known).isEmpty());
        assertArrayEquals(PLAIN, vault.open(cell, sealed));
    }

    /** Columns of bytes that are health data, "table.column". */
    private List<String> sealedColumns() throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select lower(table_name), lower(column_name) from"
                        + " information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(data_type) in ('bytea', 'binary varying')")) {
            while (rows.next()) {
                var column = rows.getString(1) + "." + rows.getString(2);
                if (!column.startsWith("act_") && !OTHER_BYTES.contains(column)) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    private List<byte[]> some(String select) throws SQLException {
        var found = new ArrayList<byte[]>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select + " fetch first 20 rows only")) {
            while (rows.next()) {
                found.add(rows.getBytes(1));
            }
        }
        return found;
    }

    private byte[] given(UUID request, String path) throws SQLException {
        return some("select given from intake_answer where path = '" + path + "' and request_id = '" + request + "'")
                .get(0);
    }

    private void give(UUID request, byte[] sealed) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update intake_answer set given = ? where path = 'goals' and request_id = ?")) {
            update.setBytes(1, sealed);
            update.setObject(2, request);
            assertEquals(1, update.executeUpdate());
        }
    }

    private long refusals() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from audit_event where action = 'intake.submit'"
                        + " and outcome = 'refused: VaultRefusal.UNREADABLE'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
