package org.candor.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for a word wherever a running portal leaves bytes: as it is, in UTF-16, in hexadecimal and in Base64. */
final class Traces {
    private final List<byte[]> forms = new ArrayList<>();

    Traces(String word) {
        for (var letters : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                forms.add(letters.getBytes(charset));
            }
        }
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        forms.add(ascii(HexFormat.of().formatHex(bytes)));
        for (var shift = 0; shift < 3; shift++) {
            forms.add(ascii(inBase64(bytes, shift)));
        }
    }

    /** What stays the same of it in Base64, whatever stands before and after. */
    private static String inBase64(byte[] word, int shift) {
        var padded = new byte[shift + word.length];
        System.arraycopy(word, 0, padded, shift, word.length);
        var whole = Base64.getEncoder().withoutPadding().encodeToString(padded);
        return whole.substring((shift * 8 + 5) / 6, padded.length * 8 / 6);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    boolean in(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms.stream().anyMatch(form -> text.contains(new String(form, StandardCharsets.ISO_8859_1)));
    }

    boolean in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Files under the folder that hold it or have it in their name. */
    List<String> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> in(file.getFileName().toString()) || Files.isRegularFile(file) && isIn(file))
                    .map(Path::toString)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isIn(Path file) {
        try {
            return in(Files.readAllBytes(file));
        } catch (IOException gone) {
            return false; // a database's own temporary file
        }
    }

    /** Columns of any table, the engine's too, that hold it. */
    List<String> columns(Connection database) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables(database)) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select * from " + table)) {
                var about = rows.getMetaData();
                while (rows.next()) {
                    for (var column = 1; column <= about.getColumnCount(); column++) {
                        var value = rows.getObject(column) instanceof byte[] || isBlob(about.getColumnTypeName(column))
                                ? rows.getBytes(column)
                                : bytes(rows.getString(column));
                        if (value != null && in(value)) {
                            found.add(table + "." + about.getColumnName(column));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isBlob(String type) {
        return type.toUpperCase(Locale.ROOT).startsWith("BINARY");
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%TABLE'")) {
            while (rows.next()) {
                tables.add("\"" + rows.getString(1) + "\"");
            }
        }
        return tables;
    }
}
