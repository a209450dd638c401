package org.candor.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of addresses says of each address of the WAR who may open it; one that it does not name fails here. */
class UrlTableTest {
    private final List<UrlTable.Door> doors = UrlTable.doors();

    @Test
    void every_address_of_the_war_has_a_row() {
        var unlisted = WarUrls.all().stream()
                .filter(url -> doors.stream().noneMatch(door -> door.covers(url)))
                .toList();

        assertTrue(WarUrls.all().size() > 50, "the WAR's addresses are found");
        assertEquals(List.of(), unlisted);
    }

    @Test
    void every_pattern_of_web_xml_has_a_row() {
        var unlisted = WarUrls.patternsOfWebXml().stream()
                .filter(pattern -> !pattern.equals("/"))
                .filter(pattern -> doors.stream()
                        .noneMatch(door -> pattern.endsWith("/")
                                ? door.url().startsWith(pattern)
                                : door.url().equals(pattern)))
                .toList();

        assertEquals(List.of(), unlisted);
    }

    @Test
    void no_row_is_left_of_a_page_that_went() {
        var urls = WarUrls.all();
        var gone = doors.stream()
                .filter(door -> door.url().endsWith(".xhtml") && !door.isClosed())
                .map(UrlTable.Door::url)
                .filter(url -> !urls.contains(url))
                .toList();

        assertEquals(List.of(), gone);
    }

    @Test
    void an_address_stands_in_the_table_once() {
        var twice =
                doors.stream()
                        .collect(Collectors.groupingBy(UrlTable.Door::url, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(row -> row.getValue() > 1)
                        .toList();

        assertEquals(List.of(), twice);
    }
}
