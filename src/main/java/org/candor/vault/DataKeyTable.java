package org.candor.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code data_key}, in plain JDBC: JPA asks for a key while it reads a row. Joins the running transaction. */
final class DataKeyTable {
    private final DataSource database;

    DataKeyTable(DataSource database) {
        this.database = database;
    }

    /** One select, however many; an owner without a key is left out. */
    Map<UUID, WrappedKey> of(List<UUID> owners) {
        var marks = String.join(", ", owners.stream().map(owner -> "?").toList());
        return read("select owner, master_key, wrapped from data_key where owner in (" + marks + ")", owners);
    }

    /** At most that many that another key than this one wraps. */
    Map<UUID, WrappedKey> notWrappedBy(String masterKey, int limit) {
        return read(
                "select owner, master_key, wrapped from data_key where master_key <> ? order by owner limit " + limit,
                List.of(masterKey));
    }

    List<String> masterKeys() {
        return with("select distinct master_key from data_key", List.of(), statement -> {
            var ids = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        });
    }

    void add(UUID owner, WrappedKey key) {
        with(
                "insert into data_key (owner, master_key, wrapped) values (?, ?, ?)",
                List.of(owner, key.masterKey(), key.bytes()),
                statement -> statement.executeUpdate());
    }

    /** Changes nothing when another node was quicker. */
    void wrapAgain(UUID owner, String before, WrappedKey key) {
        with(
                "update data_key set master_key = ?, wrapped = ? where owner = ? and master_key = ?",
                List.of(key.masterKey(), key.bytes(), owner, before),
                statement -> statement.executeUpdate());
    }

    private Map<UUID, WrappedKey> read(String sql, List<?> arguments) {
        return with(sql, arguments, statement -> {
            var keys = new HashMap<UUID, WrappedKey>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getObject(1, UUID.class), new WrappedKey(rows.getString(2), rows.getBytes(3)));
                }
            }
            return keys;
        });
    }

    private interface Work<T> {
        T with(java.sql.PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, List<?> arguments, Work<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var argument = 0; argument < arguments.size(); argument++) {
                statement.setObject(argument + 1, arguments.get(argument));
            }
            return work.with(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The table of data keys does not answer", failed);
        }
    }
}
