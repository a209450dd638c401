package org.candor.workflow.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.candor.support.RealTables;
import org.candor.support.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables themselves let no edition in that one person made, whatever the code does. */
class TwoPeopleTableTest {
    private static final UUID WES = UUID.randomUUID();
    private static final UUID ALSO_DREW = UUID.randomUUID();
    private static final UUID WILMA = UUID.randomUUID();
    private static final String PRINT = "a".repeat(64);

    private final String workflow = "w" + UUID.randomUUID();
    private final UUID first = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void what_one_proposed_and_another_approved_is_an_edition(RealTables tables) throws SQLException {
        try (var db = tables.open()) {
            var proposal = proposed(db);
            end(db, proposal, "APPROVED", WILMA);

            edition(db, WES, WILMA, proposal, PRINT);

            assertEquals(2, Sql.count(db, "select count(*) from workflow_edition where process_key = ?", workflow));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_approves_or_sends_back_the_own_proposal(RealTables tables) throws SQLException {
        try (var db = tables.open()) {
            var proposal = proposed(db);

            assertThrows(SQLException.class, () -> end(db, proposal, "APPROVED", WES));
            assertThrows(SQLException.class, () -> end(db, proposal, "APPROVED", ALSO_DREW));
            assertThrows(SQLException.class, () -> end(db, proposal, "SENT_BACK", WES));
            end(db, proposal, "WITHDRAWN", WES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_edition_is_what_was_approved_by_whom_it_was_approved(RealTables tables) throws SQLException {
        try (var db = tables.open()) {
            var proposal = proposed(db);
            assertThrows(SQLException.class, () -> edition(db, WES, WILMA, proposal, PRINT), "not approved yet");
            end(db, proposal, "APPROVED", WILMA);

            assertThrows(SQLException.class, () -> edition(db, WES, WES, proposal, PRINT), "one person");
            assertThrows(SQLException.class, () -> edition(db, WES, null, proposal, PRINT), "nobody approved");
            assertThrows(SQLException.class, () -> edition(db, WES, WILMA, null, PRINT), "nothing proposed");
            assertThrows(SQLException.class, () -> edition(db, null, null, null, PRINT), "as if it was shipped");
            assertThrows(SQLException.class, () -> edition(db, WILMA, WES, proposal, PRINT), "the other way round");
            assertThrows(SQLException.class, () -> edition(db, WES, UUID.randomUUID(), proposal, PRINT), "a third");
            assertThrows(SQLException.class, () -> edition(db, WES, WILMA, proposal, "b".repeat(64)), "other bytes");
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_proposal_is_open_for_a_workflow_and_makes_one_edition(RealTables tables) throws SQLException {
        try (var db = tables.open()) {
            var proposal = proposed(db);
            assertThrows(SQLException.class, () -> propose(db));
            end(db, proposal, "APPROVED", WILMA);
            edition(db, WES, WILMA, proposal, PRINT);

            assertThrows(SQLException.class, () -> edition(db, WES, WILMA, proposal, PRINT));
        }
    }

    private UUID proposed(Connection db) throws SQLException {
        Sql.run(
                db,
                "insert into workflow_edition (id, process_key, number, bpmn, sha256, author_name, note, published_at,"
                        + " definition_id) values (?, ?, 1, '<a/>', '', '', '', current_timestamp, ?)",
                first,
                workflow,
                first.toString());
        return propose(db);
    }

    private UUID propose(Connection db) throws SQLException {
        var id = UUID.randomUUID();
        Sql.run(
                db,
                "insert into edition_proposal (id, process_key, name, note, bpmn, sha256, compared_with, needs_director,"
                        + " author, author_name, drawn_by, proposed_at, state, open_for)"
                        + " values (?, ?, 'n', 'n', '<b/>', ?, ?, true, ?, 'Wes', ?, current_timestamp, 'OPEN', ?)",
                id,
                workflow,
                PRINT,
                first,
                WES,
                ALSO_DREW + " " + WES,
                workflow);
        return id;
    }

    private static void end(Connection db, UUID proposal, String state, UUID by) throws SQLException {
        Sql.run(
                db,
                "update edition_proposal set state = ?, open_for = null, decided_by = ?, decided_by_name = 'x',"
                        + " decided_at = current_timestamp, reason = 'r' where id = ?",
                state,
                by,
                proposal);
    }

    private void edition(
            Connection db, @Nullable UUID author, @Nullable UUID approver, @Nullable UUID proposal, String sha256)
            throws SQLException {
        var id = UUID.randomUUID();
        Sql.run(
                db,
                "insert into workflow_edition (id, process_key, number, bpmn, sha256, author, author_name, approver,"
                        + " proposal_id, note, published_at, definition_id)"
                        + " values (?, ?, (select max(number) + 1 from workflow_edition where process_key = ?), '<b/>', ?, ?, '', ?,"
                        + " ?, '', current_timestamp, ?)",
                id,
                workflow,
                workflow,
                sha256,
                author,
                approver,
                proposal,
                id.toString());
    }
}
