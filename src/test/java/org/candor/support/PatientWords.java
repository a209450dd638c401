package org.candor.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.consent.ConsentForms;
import org.candor.intake.IntakeSections;
import org.candor.questionnaire.Questionnaire;
import org.candor.questionnaire.QuestionnaireItem;
import org.candor.questionnaire.Text;
import org.candor.shared.Texts;

/** Everything patients read that the practice words itself, in pieces: pages, sections of intake, parts of the consent. */
public final class PatientWords {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern QUOTED = Pattern.compile("'([A-Za-z]\\w*(?:\\.\\w+)*\\.?)'");
    private static final Pattern INLINE = Pattern.compile("</?(a|strong|b|span|em)\\b[^>]*>");
    private static final Pattern UNSEEN = Pattern.compile("(?s)<(head|svg).*?</\\1>|<!--.*?-->");
    /** Fewer words without a full stop are a label, which the formulas were not made for. */
    private static final int SHORTEST_SENTENCE = 4;

    private static final int FEWEST_WORDS = 20;
    /** Bundles whose sentences go out in mails and messages or stand in refusals, which no page names. */
    private static final List<String> BUNDLES = List.of(
            "notification",
            "reminders",
            "home",
            "intake",
            "questionnaire",
            "consent",
            "access",
            "common",
            "ownrecord",
            "faces");

    private PatientWords() {}

    /** A piece of text, one sentence or more a line. */
    public record Piece(String name, List<String> lines) {

        public String text() {
            return String.join(".\n", lines);
        }

        public Stream<String> sentences() {
            return lines.stream().flatMap(line -> Stream.of(line.split("(?<=[.;?!])\\s")));
        }

        /** The three sentences that ask for most, to be written again first. */
        public String hardest(ToDoubleFunction<String> measure) {
            boolean easeIsHigh = measure.applyAsDouble("A") > 100;
            var order = Comparator.comparingDouble(measure);
            return sentences()
                    .filter(sentence -> Readability.words(sentence) >= SHORTEST_SENTENCE)
                    .sorted(easeIsHigh ? order : order.reversed())
                    .limit(3)
                    .map(sentence -> "    %.1f %s".formatted(measure.applyAsDouble(sentence), sentence))
                    .collect(Collectors.joining("\n"));
        }
    }

    public static Stream<Piece> in(String language) {
        var texts = texts(language);
        return Stream.of(
                        pages(language, texts),
                        sections(language),
                        consent(language),
                        bundles(language),
                        help(language))
                .flatMap(pieces -> pieces)
                .filter(piece -> Readability.words(piece.text()) >= FEWEST_WORDS);
    }

    private static Stream<Piece> pages(String language, Properties texts) {
        return Stream.of("patient", "public", "index.xhtml", "WEB-INF/tags", "WEB-INF/templates")
                .flatMap(under -> files(WEBAPP.resolve(under)))
                .map(file -> piece(
                        WEBAPP.relativize(file).toString(),
                        keys(read(file), texts).map(texts::getProperty)));
    }

    /** Every key the page names, and all below a beginning it names. */
    private static Stream<String> keys(String page, Properties texts) {
        return QUOTED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .flatMap(found -> texts.stringPropertyNames().stream()
                        .filter(key -> found.endsWith(".") ? key.startsWith(found) : key.equals(found)))
                .sorted();
    }

    private static Stream<Piece> bundles(String language) {
        return BUNDLES.stream()
                .map(bundle -> piece(
                        "text/" + bundle,
                        texts(language, bundle).values().stream().map(Object::toString)));
    }

    private static Stream<Piece> help(String language) {
        var page = read(WEBAPP.resolve(language.equals("es") ? "ayuda-ahora.html" : "help-now.html"));
        var seen = INLINE.matcher(UNSEEN.matcher(page).replaceAll("")).replaceAll(" ");
        return Stream.of(piece("help now", seen.replaceAll("<[^>]+>", "\n").lines()));
    }

    private static Stream<Piece> sections(String language) {
        var sections = new IntakeSections();
        return sections.all().stream()
                .map(sections::questionnaire)
                .filter(form -> form.copyright().isBlank())
                .map(form -> piece(
                        "intake " + form.id() + " " + form.version(),
                        words(form).map(text -> text.in(language))));
    }

    private static Stream<Text> words(Questionnaire form) {
        return Stream.concat(
                Stream.of(form.title(), form.description(), form.why(), form.whoSeesIt()),
                form.allItems().stream().flatMap(PatientWords::words));
    }

    private static Stream<Text> words(QuestionnaireItem item) {
        return Stream.concat(
                Stream.of(item.text(), item.hint(), item.why()),
                item.options().stream().map(option -> option.text()));
    }

    private static Stream<Piece> consent(String language) {
        return new ConsentForms()
                .current(ConsentForms.TREATMENT, LocalDate.of(2026, 12, 1)).in(language).orElseThrow().parts().stream()
                        .map(part -> piece(
                                "consent " + part.number(),
                                part.html()
                                        .replaceAll("</(p|li|h\\d)>", "\n")
                                        .replaceAll("<[^>]+>", "")
                                        .lines()));
    }

    private static Piece piece(String name, Stream<String> lines) {
        return new Piece(
                name,
                lines.map(PatientWords::filled)
                        .filter(line -> Readability.words(line) >= SHORTEST_SENTENCE
                                || line.strip().endsWith("."))
                        .toList());
    }

    private static String filled(String line) {
        return line.matches("(?s).*\\{\\d.*")
                ? new MessageFormat(line, Locale.US).format(new Object[] {2, 2, 2, 2, 2, 2})
                : line;
    }

    private static Properties texts(String language) {
        var all = new Properties();
        Texts.BUNDLES.forEach(bundle -> all.putAll(texts(language, bundle)));
        return all;
    }

    private static Properties texts(String language, String bundle) {
        var read = new Properties();
        try (var in = Texts.class.getResourceAsStream("/text/" + bundle + "_" + language + ".properties")) {
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    private static Stream<Path> files(Path under) {
        try (var files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
