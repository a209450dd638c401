package org.candor.intake.web;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.intake.IntakeService.Saved;
import org.candor.questionnaire.AnswerWords;
import org.jspecify.annotations.Nullable;

/**
 * What a section page saw of each answer, and the answers in whose place its own came although it had not seen them: from another tab
 * or device. Both are shown until the patient says which one counts.
 */
public final class Clashes implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Sent with an answer that waited on the device: what the page saw at the time when it was typed. */
    private static final String SEEN = "Candor-Seen";

    private final Map<String, Instant> seen = new HashMap<>();
    private final List<Clash> open = new ArrayList<>();

    /** Two answers to one question: the one that was given here and is saved, and the other. */
    public record Clash(Line line, List<String> own, List<String> other) implements Serializable {

        public String getQuestion() {
            return line.getText();
        }

        public String getOwnWords() {
            return AnswerWords.of(line.item(), own, line.getTextLanguage());
        }

        public String getOtherWords() {
            return AnswerWords.of(line.item(), other, line.getTextLanguage());
        }
    }

    void open(Map<String, Instant> answeredAt) {
        seen.putAll(answeredAt);
    }

    /** When the answer was saved that the patient had before them; {@link Instant#EPOCH} for none. */
    Instant seen(Line line) {
        var here = seen.getOrDefault(line.getPath(), Instant.EPOCH);
        return waited().map(sent -> parsed(sent, here)).orElse(here);
    }

    private static Optional<String> waited() {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestHeaderMap()
                .get(SEEN));
    }

    private static Instant parsed(String sent, Instant here) {
        try {
            return Instant.parse(sent);
        } catch (DateTimeException garbled) {
            return here;
        }
    }

    /**
     * @param shown what the page showed before; that somebody gave the same answer again is no clash
     * @return whether what is open changed
     */
    boolean saved(Line line, List<String> shown, List<String> given, Saved saved) {
        seen.put(line.getPath(), saved.at());
        boolean changed = open.removeIf(clash -> clash.line().getPath().equals(line.getPath()));
        boolean clashes = !saved.replaced().isEmpty()
                && (waited().isPresent() || !saved.replaced().equals(shown));
        if (clashes) {
            open.add(new Clash(line, given, saved.replaced()));
        }
        return changed || clashes;
    }

    void settle(Clash clash) {
        open.remove(clash);
    }

    public boolean isEmpty() {
        return open.isEmpty();
    }

    public List<Clash> getOpen() {
        return open;
    }

    /** When the answer that the page shows was saved, for the script that keeps unsent ones; null for none. */
    public @Nullable Instant at(Line line) {
        return seen.get(line.getPath());
    }
}
