package org.candor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {
    @ParameterizedTest
    @CsvSource({
        "08006, AWAY", "57P01, AWAY", "57P03, AWAY", "53100, AWAY", "53300, AWAY", "90028, AWAY", "90031, AWAY",
        "90098, AWAY", "90067, AWAY", "90121, AWAY", "25P03, AWAY", "40001, CONFLICT", "40P01, CONFLICT",
                "HYT00, CONFLICT"
    })
    void a_state_of_the_database_says_what_went_wrong(String state, DatabaseFault fault) {
        assertEquals(Optional.of(fault), DatabaseFault.in(new SQLException("told", state)));
    }

    @ParameterizedTest
    @CsvSource({"23505", "23503", "22001", "42601", "90046"})
    void a_statement_that_is_wrong_in_itself_is_no_fault_of_the_database(String state) {
        assertEquals(Optional.empty(), DatabaseFault.in(new SQLException("told", state)));
    }

    @Test
    void the_state_is_found_behind_what_others_wrapped_around_it() {
        var batch = new BatchUpdateException("one of many", "", new int[0]);
        batch.setNextException(new SQLException("deadlock", "40P01"));
        var rolledBack = new RollbackException("marked for rollback");
        rolledBack.initCause(new PersistenceException(batch));

        assertEquals(Optional.of(DatabaseFault.CONFLICT), DatabaseFault.in(new IllegalStateException(rolledBack)));
    }

    @Test
    void a_pool_without_a_free_connection_counts_as_away() {
        var none = new SQLException("In-use connections equal max-pool-size", new ResourceException("expired"));

        assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.in(new PersistenceException(none)));
    }

    @Test
    void a_commit_that_failed_because_of_a_row_is_no_fault_of_the_database() {
        var commit = new XAException("rolled back");
        commit.initCause(new SQLException("there already", "23505"));

        assertEquals(Optional.empty(), DatabaseFault.in(commit));
    }

    @Test
    void a_broken_store_of_h2_counts_as_away() {
        var closed = new MVStoreException(4, "Transaction 5 is closed");

        assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.in(new SQLException("General", "HY000", closed)));
    }

    @Test
    void causes_that_run_in_a_circle_are_left() {
        var one = new IllegalStateException();
        one.initCause(new IllegalArgumentException(one));

        assertEquals(Optional.empty(), DatabaseFault.in(one));
    }
}
