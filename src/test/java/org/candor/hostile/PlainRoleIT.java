package org.candor.hostile;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * AP18: the portal needs a role of PostgreSQL without any rights of its own ({@code create role candor login}; ContainerIT
 * starts it with that one), and such a role reaches neither the machine nor other databases.
 */
@EnabledIfSystemProperty(
        named = "candor.it.database",
        matches = "postgresql",
        disabledReason = "H2 knows no roles of this kind")
class PlainRoleIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 'x') to program 'id'",
                "create temporary table taken (line text); copy taken from program 'id'",
                "copy (select 'x') to '/tmp/taken'",
                "select pg_read_file('/etc/passwd')",
                "create function system(text) returns int as '/lib/x86_64-linux-gnu/libc.so.6', 'system' language c",
                "create extension plpython3u",
                "create role taken superuser",
                "alter role current_user superuser",
                "alter system set ssl = 'off'",
                "create database taken",
                "set session authorization postgres",
                "select lo_import('/etc/passwd')"
            })
    void the_role_of_the_portal_reaches_nothing_outside_its_tables(String statement) throws SQLException {
        try (var db = spare();
                var run = db.createStatement()) {
            assertThrows(SQLException.class, () -> run.execute(statement));
        }
    }

    private static Connection spare() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("candor.it.spare"), "candor", "a long word that is not the default");
    }
}
