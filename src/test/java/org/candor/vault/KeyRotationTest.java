package org.candor.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A rotation wraps data keys again and touches nothing else; on both databases. */
class KeyRotationTest {
    private static final String OLD = MasterKeys.freshLine();
    private static final String NEW = MasterKeys.freshLine();

    @Test
    void data_keys_are_wrapped_again_and_stay_the_same_on_h2() throws Exception {
        rotates(h2("rotation"));
    }

    @Test
    void data_keys_are_wrapped_again_and_stay_the_same_on_postgresql() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            rotates(server.getPostgresDatabase());
        }
    }

    @Test
    void a_database_sealed_with_another_key_is_refused_with_a_sentence() throws Exception {
        var table = table(h2("another"));
        fill(table, 3);

        var refused =
                assertThrows(IllegalArgumentException.class, () -> new KeyRotation(table, MasterKeys.of(NEW)).run());

        assertTrue(String.valueOf(refused.getMessage()).contains("CANDOR_KEY"), refused.getMessage());
        assertEquals(List.of(MasterKeys.of(OLD).current()), table.masterKeys());
    }

    @Test
    void a_wrapped_key_that_was_moved_to_another_owner_is_refused() throws Exception {
        var table = table(h2("moved"));
        var owner = fill(table, 1).keySet().iterator().next();
        table.add(
                UUID.randomUUID(), table.of(List.of(owner)).values().iterator().next());

        assertThrows(IllegalArgumentException.class, () -> new KeyRotation(table, MasterKeys.of(NEW + OLD)).run());
    }

    private static void rotates(DataSource database) throws Exception {
        var table = table(database);
        var plain = fill(table, 1_201);
        var keys = MasterKeys.of(NEW + OLD);

        assertEquals(1_201, new KeyRotation(table, keys).run());
        assertEquals(0, new KeyRotation(table, keys).run());

        var onlyNew = MasterKeys.of(NEW);
        assertEquals(List.of(onlyNew.current()), table.masterKeys());
        var kept = table.of(List.copyOf(plain.keySet()));
        assertEquals(plain.keySet(), kept.keySet());
        for (var wrapped : kept.entrySet()) {
            assertArrayEquals(plain.get(wrapped.getKey()), onlyNew.unwrap(wrapped.getKey(), wrapped.getValue()));
        }
    }

    private static Map<UUID, byte[]> fill(DataKeyTable table, int many) {
        var keys = MasterKeys.of(OLD);
        var plain = new LinkedHashMap<UUID, byte[]>();
        for (var key = 0; key < many; key++) {
            var owner = UUID.randomUUID();
            plain.put(owner, SealingKey.fresh());
            table.add(owner, new WrappedKey(keys.current(), keys.wrap(owner, plain.get(owner))));
        }
        return plain;
    }

    private static DataSource h2(String name) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static DataKeyTable table(DataSource database) throws Exception {
        try (var connection = database.getConnection();
                var create = connection.createStatement()) {
            for (var sql : Files.readString(Path.of("src/main/resources/db/migration/common/V110__data_key.sql"))
                    .split(";")) {
                if (!sql.isBlank()) {
                    create.execute(sql);
                }
            }
        }
        return new DataKeyTable(database);
    }
}
