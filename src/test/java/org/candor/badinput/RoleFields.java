package org.candor.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table {@code doors/role-fields.csv}. */
final class RoleFields {
    private RoleFields() {}

    /** The kinds of field that a role sees, by role. */
    static Map<String, Set<String>> read() {
        var rows = rows();
        var roles = List.of(rows.get(0)).subList(1, rows.get(0).length);
        var seen = new LinkedHashMap<String, Set<String>>();
        for (int i = 0; i < roles.size(); i++) {
            var column = i + 1;
            var kinds = new TreeSet<String>();
            rows.stream().filter(row -> row[column].equals("sees")).forEach(row -> kinds.add(row[0]));
            seen.put(roles.get(i), kinds);
        }
        return seen;
    }

    static Set<String> kinds() {
        var kinds = new TreeSet<String>();
        rows().stream().skip(1).forEach(row -> kinds.add(row[0]));
        return kinds;
    }

    private static List<String[]> rows() {
        try (var table = RoleFields.class.getResourceAsStream("/doors/role-fields.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
