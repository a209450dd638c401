package org.candor.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The database that the servers of one test run use: H2 in a file, or a real PostgreSQL that the build brings along. */
public sealed interface Database extends AutoCloseable {
    /** The key of the tests' health data, the same for every server. */
    String KEY = "dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=";

    /** Settings of the server for the database of that name, as MicroProfile Config properties. */
    Map<String, String> settings(String name);

    /** Address of an empty database for user {@code candor}; H2 has none to spare. */
    String spare();

    @Override
    void close();

    /** @param kind {@code h2} or {@code postgresql} */
    static Database open(String kind, Path folder) {
        return kind.equals("postgresql") ? new PostgreSql(start()) : new H2(folder);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", failed);
        }
    }

    /** One file per name, opened by its server, which lets tests look in (automatic mixed mode). */
    record H2(Path folder) implements Database {
        @Override
        public Map<String, String> settings(String name) {
            return Map.of(
                    "candor.key",
                    KEY,
                    "candor.db.url",
                    "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";AUTO_SERVER=TRUE;WRITE_DELAY=0",
                    "candor.db.user",
                    "sa",
                    "candor.db.password",
                    "sa");
        }

        @Override
        public String spare() {
            return "";
        }

        @Override
        public void close() {
            // the server closes its file
        }
    }

    /** One database per name on one embedded server. */
    record PostgreSql(EmbeddedPostgres server) implements Database {
        @Override
        public Map<String, String> settings(String name) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException("No database " + name, failed);
            }
            return Map.of(
                    "candor.key",
                    KEY,
                    "candor.db.class",
                    "org.postgresql.ds.PGSimpleDataSource",
                    "candor.db.url",
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?stringtype=unspecified",
                    "candor.db.user",
                    "postgres",
                    "candor.db.password",
                    "postgres");
        }

        @Override
        public String spare() {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role candor login password 'a long word that is not the default'");
                statement.execute("create database spare owner candor");
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException("No spare database", failed);
            }
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/spare?stringtype=unspecified";
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
