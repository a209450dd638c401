package org.candor.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candor.questionnaire.Licences;
import org.candor.questionnaire.Questionnaire;
import org.candor.questionnaire.Questionnaires;
import org.candor.questionnaire.Scoring;
import org.candor.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** The sections of intake in their order, from {@code content/questionnaire/intake.yaml}. */
@ApplicationScoped
public class IntakeSections {

    private final Questionnaires questionnaires;
    private final Scoring scoring;
    private final List<IntakeSection> all = new ArrayList<>();
    private final Set<String> beforeCall = new TreeSet<>();
    private final Map<String, Object> standing = new LinkedHashMap<>();
    private final Map<String, Range> plausible = new LinkedHashMap<>();
    private IntakeSection.@Nullable GivenAnswer vitalsMissing;

    /** Bounds outside of which a value is more likely a slip. */
    public record Range(BigDecimal from, BigDecimal to) {}

    @Inject
    public IntakeSections(Questionnaires questionnaires, Scoring scoring) {
        this(questionnaires, scoring, Questionnaires.content("questionnaire/intake.yaml"));
    }

    IntakeSections(Questionnaires questionnaires, Scoring scoring, String yaml) {
        this.questionnaires = questionnaires;
        this.scoring = scoring;
        read(yaml);
        var licences = new Licences();
        all.forEach(section -> licences.mustPermit(questionnaire(section)));
    }

    /** As shipped; also for the CDI client proxy. */
    public IntakeSections() {
        this(new Questionnaires(), new Scoring());
    }

    /** Reads the sections as the server starts, so that a section that may not be asked is found before a patient comes. */
    void atStart(@Observes @Priority(20) @Initialized(ApplicationScoped.class) Object event) {}

    public List<IntakeSection> all() {
        return List.copyOf(all);
    }

    public Optional<IntakeSection> find(String id) {
        return all.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Questionnaire questionnaire(IntakeSection section) {
        return questionnaires.version(section.id(), section.version());
    }

    public Scoring scoring() {
        return scoring;
    }

    /** These sections and those that their answers can open, so that nobody is asked what he or she cannot reach. */
    public Set<String> withFollowing(Set<String> opened) {
        var open = new TreeSet<>(opened);
        for (var section : all) {
            if (section.follows().anyMatch(open::contains)) {
                open.add(section.id());
            }
        }
        return open;
    }

    /** Whether the section is for the first call; the others can wait until after it. */
    public boolean isBeforeCall(IntakeSection section) {
        return beforeCall.contains(section.id());
    }

    /** Facts that no question asks, where they stand before staff looked. */
    public Map<String, Object> standing() {
        return Map.copyOf(standing);
    }

    public Map<String, Range> plausible() {
        return Map.copyOf(plausible);
    }

    /** The answer that sends intake without blood pressure. */
    public Optional<IntakeSection.GivenAnswer> vitalsMissing() {
        return Optional.ofNullable(vitalsMissing);
    }

    private void read(String yaml) {
        try {
            var root = new YAMLMapper().readTree(yaml);
            var groups = new LinkedHashMap<String, IntakeSection.Group>();
            for (var group : root.path("groups")) {
                groups.put(id(group), new IntakeSection.Group(id(group), text(group.path("title"))));
            }
            for (var section : root.path("sections")) {
                all.add(section(section, groups));
            }
            root.path("beforeCall").forEach(id -> beforeCall.add(id.asText()));
            vitalsMissing = given(root.path("vitalsMissing"));
            root.path("standing").fields().forEachRemaining(e -> standing.put(e.getKey(), value(e.getValue())));
            root.path("plausible").fields().forEachRemaining(e -> plausible.put(e.getKey(), range(e.getValue())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("intake.yaml", e);
        }
    }

    private static IntakeSection section(JsonNode node, Map<String, IntakeSection.Group> groups) {
        var group = groups.get(node.path("group").asText());
        if (group == null) {
            throw new IllegalStateException("intake.yaml: no group for section " + id(node));
        }
        return new IntakeSection(
                id(node),
                node.path("version").asText(),
                group,
                node.path("minutes").asInt(),
                node.path("sensitive").asBoolean(),
                node.path("onRequest").asBoolean(),
                given(node.path("unless")),
                scored(node.path("onlyWhen")));
    }

    private static IntakeSection.@Nullable GivenAnswer given(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new IntakeSection.GivenAnswer(
                        node.path("section").asText(),
                        node.path("question").asText(),
                        node.path("answer").asText());
    }

    private static IntakeSection.@Nullable ScoredAs scored(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new IntakeSection.ScoredAs(
                        node.path("section").asText(), node.path("score").asText());
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("en").asText(), node.path("es").asText());
    }

    private static Object value(JsonNode node) {
        return node.isBoolean() ? node.asBoolean() : node.asText();
    }

    private static Range range(JsonNode node) {
        return new Range(node.path("from").decimalValue(), node.path("to").decimalValue());
    }
}
