package org.candor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candor.shared.Texts;
import org.junit.jupiter.api.Test;

/** Reads every page as a file: no dead link, no missing text or icon, nothing that the content policy would refuse. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern TEXT = Pattern.compile("text(?:\\['|\\.format\\(')([\\w.-]+)'\\s*[\\],)]");
    private static final Pattern LINK =
            Pattern.compile("(?:contextPath}|page=\"|to=\"|outcome=\")(/[\\w/-]+\\.x?html)");
    private static final Pattern ICON = Pattern.compile("<t:icon name=\"([\\w-]+)\"");
    private static final Pattern SHEET = Pattern.compile("<h:output(?:Stylesheet|Script) name=\"([^\"]+)\"");
    private static final Pattern RESERVED = Pattern.compile(
            "#\\{[^}']*\\w\\.(?:empty|not|and|or|eq|ne|lt|gt|le|ge|div|mod|instanceof|true|false|null)\\b[^}]*}");
    private static final Pattern REFUSED =
            Pattern.compile("<script|<style|\\sstyle=\"|\\son(?:click|change|load|submit|focus|blur|key\\w+)=\"");

    @Test
    void every_text_of_a_page_exists_in_both_languages() {
        var texts = new Texts();

        assertEquals(Map.of(), found(TEXT, key -> Stream.of("en", "es")
                .anyMatch(language -> texts.in(language, key).equals(key))));
    }

    @Test
    void every_link_leads_to_a_page() {
        assertEquals(Map.of(), found(LINK, path -> !Files.exists(WEBAPP.resolve(path.substring(1)))));
    }

    @Test
    void every_icon_is_drawn() throws IOException {
        var drawn = Files.readString(WEBAPP.resolve("resources/icons/icons.svg"));

        assertEquals(Map.of(), found(ICON, name -> !drawn.contains("id=\"" + name + "\"")));
    }

    @Test
    void every_style_sheet_and_script_is_there() {
        assertEquals(
                Map.of(),
                found(
                        SHEET,
                        name -> !name.startsWith("frontend/") && !Files.exists(WEBAPP.resolve("resources/" + name))));
    }

    @Test
    void no_page_has_a_style_attribute_or_an_inline_script() {
        assertEquals(Map.of(), found(REFUSED, any -> true));
    }

    @Test
    void no_expression_asks_for_a_property_whose_name_is_a_word_of_the_language() {
        assertEquals(Map.of(), found(RESERVED, any -> true));
    }

    /** What of a pattern's first group (or whole match) is wrong, by page. */
    private static Map<String, List<String>> found(Pattern pattern, Predicate<String> wrong) {
        var byPage = new TreeMap<String, List<String>>();
        for (var page : pages()) {
            var hits = pattern.matcher(read(page))
                    .results()
                    .map(hit -> hit.groupCount() == 0 ? hit.group() : hit.group(1))
                    .filter(wrong)
                    .distinct()
                    .toList();
            if (!hits.isEmpty()) {
                byPage.put(WEBAPP.relativize(page).toString(), hits);
            }
        }
        return byPage;
    }

    private static List<Path> pages() {
        try (var files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page).replaceAll("(?s)<!--.*?-->", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
