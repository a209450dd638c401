package org.candor.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.candor.support.Sql;

/** The PostgreSQL that the build brought along, restarted as an administrator does it. */
final class PostgresServer {
    private PostgresServer() {}

    /** @param mode {@code fast} rolls back what is open, {@code immediate} is a crash */
    static void restart(String jdbc, String mode) throws SQLException, IOException, InterruptedException {
        var data = dataFolder(jdbc);
        var postmaster = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        var program = Path.of("/proc", postmaster, "exe").toRealPath().resolveSibling("pg_ctl");
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-m", mode, "-w", "restart"));
        var restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "it", "pg_ctl.log").toFile())
                .start();
        assertEquals(0, restart.waitFor(), "pg_ctl restart, see target/it/pg_ctl.log");
    }

    /** The server writes there from now on: the folder gets the owner of the server's own. */
    static void giveTo(String jdbc, Path folder) throws SQLException, IOException {
        Files.setOwner(folder, Files.getOwner(dataFolder(jdbc)));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** A transaction sees one picture of who waits for what; from here on it sees a new one. */
    static void looksAnew(Connection db) throws SQLException {
        Sql.count(db, "select count(*) from (select pg_stat_clear_snapshot()) fresh");
    }

    private static Path dataFolder(String jdbc) throws SQLException {
        try (var db = DriverManager.getConnection(jdbc);
                var row = db.createStatement().executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }
}
