package org.candor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Values that stand twice in the style sheets stay equal. */
class StyleSheetsTest {
    private static final Path RESOURCES = Path.of("src/main/webapp/resources");
    private static final Pattern DARK = Pattern.compile("\\{\\s*(color-scheme: dark;[^}]*)}");

    @Test
    void dark_by_the_system_and_dark_by_choice_are_the_same() throws IOException {
        var dark = darkValues(read("css/candor.css"));

        assertEquals(2, dark.size());
        assertEquals(dark.get(0), dark.get(1));
    }

    @Test
    void the_pages_that_show_without_the_application_have_the_same_colours() throws IOException {
        var whole = read("css/candor.css");
        var plain = read("static/plain.css");

        assertEquals(darkValues(whole), darkValues(plain));
        assertEquals(tokens(whole), tokens(plain));
    }

    @Test
    void every_rule_of_the_plain_sheet_stands_in_the_whole_one() throws IOException {
        var whole = read("css/candor.css").lines().map(String::strip).toList();
        var parts = read("static/plain.css");
        var rules = parts.substring(parts.indexOf("/* ---------- parts"), parts.indexOf("/* two languages"))
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty());

        assertTrue(rules.allMatch(whole::contains), "plain.css has a rule that candor.css has not");
    }

    private static List<String> darkValues(String sheet) {
        return DARK.matcher(sheet)
                .results()
                .map(result -> result.group(1).replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static String tokens(String sheet) {
        return sheet.substring(sheet.indexOf(":root {"), sheet.indexOf("/* ---------- base"))
                .replaceAll("\\s+", " ");
    }

    private static String read(String file) throws IOException {
        return Files.readString(RESOURCES.resolve(file));
    }
}
