package org.candor.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The released questionnaires, read once from {@code content/questionnaire/<id>/v<version>.json}. */
@ApplicationScoped
public class Questionnaires {

    private final Map<String, Questionnaire> read = new ConcurrentHashMap<>();

    public Questionnaire version(String id, String version) {
        return read.computeIfAbsent(id + "/v" + version, Questionnaires::load);
    }

    private static Questionnaire load(String name) {
        return QuestionnaireReader.read(content("questionnaire/" + name + ".json"));
    }

    /** The bytes of a content file as text; a missing file is a fault of the build. */
    public static String content(String path) {
        try (var in = Questionnaires.class.getResourceAsStream("/content/" + path)) {
            if (in == null) {
                throw new IllegalStateException("no content " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
