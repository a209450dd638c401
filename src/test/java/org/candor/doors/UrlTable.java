package org.candor.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candor.access.Role;

/** The table {@code doors/urls.csv}: every address, who may open it, and what it answers to a bare GET. */
public final class UrlTable {
    private static final String BELOW = "/**";

    private UrlTable() {}

    /** One row. */
    public record Door(String url, String who, int answers) {
        public boolean opensFor(Set<Role> roles) {
            return isPublic()
                    || Arrays.stream(who.split(" "))
                            .anyMatch(role -> !isClosed() && roles.contains(Role.valueOf(role)));
        }

        boolean isPublic() {
            return who.equals("ANYONE");
        }

        boolean isClosed() {
            return who.equals("NOBODY");
        }

        boolean covers(String path) {
            return url.endsWith(BELOW) ? path.startsWith(prefix()) : url.equals(path);
        }

        /** Something to ask for: of a folder, a file that need not exist. */
        public String example() {
            return url.endsWith(BELOW) ? prefix() + "x.xhtml" : url;
        }

        public boolean isFolder() {
            return url.endsWith(BELOW);
        }

        private String prefix() {
            return url.substring(0, url.length() - 2);
        }
    }

    public static List<Door> doors() {
        try (var table = UrlTable.class.getResourceAsStream("/doors/urls.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.equals("url|who|answers"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Door(cells[0], cells[1], Integer.parseInt(cells[2])))
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Optional<Door> of(String path) {
        return doors().stream().filter(door -> door.covers(path)).findFirst();
    }
}
