package org.candor.workflow.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.candor.workflow.StepCatalogue;

/** Tries every story that the real engine allows, with stub steps, until a step is reached without what it requires. */
final class EngineOracle {
    enum Verdict {
        SAFE,
        UNSAFE,
        INCONCLUSIVE,
        NOT_TAKEN
    }

    /** @param story the shortest story that offends */
    record Judgement(Verdict verdict, String offence, List<Act> story, int told) {}

    private final RealEngine engine;
    private final StepCatalogue catalogue;
    private final int most;

    EngineOracle(RealEngine engine, StepCatalogue catalogue, int most) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.most = most;
    }

    Judgement judge(String bpmn) {
        var definition = engine.deploy(bpmn);
        if (definition.isEmpty()) {
            return new Judgement(Verdict.NOT_TAKEN, "", List.of(), 0);
        }
        try {
            return judge(definition.get(), bpmn);
        } finally {
            engine.forget(definition.get());
        }
    }

    private Judgement judge(String definition, String bpmn) {
        var variables = catalogue.variables().stream()
                .map(StepCatalogue.Declared::name)
                .filter(name -> bpmn.matches("(?s).*\\$\\{[^}]*\\b" + name + "\\b.*"))
                .toList();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<List<Act>>();
        starts(engine.starts(definition), variables).forEach(start -> open.add(List.of(start)));
        var told = 0;
        while (!open.isEmpty()) {
            var story = open.remove();
            if (++told > most) {
                return new Judgement(Verdict.INCONCLUSIVE, "", List.of(), told);
            }
            var look = engine.tell(definition, story, variables);
            if (look.offence().isPresent()) {
                return new Judgement(Verdict.UNSAFE, look.offence().get(), story, told);
            }
            other(story, look).ifPresent(open::addFirst);
            if (!look.failed() && seen.add(look.key())) {
                look.next().forEach(act -> open.add(and(story, act)));
            }
        }
        return new Judgement(Verdict.SAFE, "", List.of(), told);
    }

    private List<Act> starts(List<String> events, List<String> variables) {
        var starts = new ArrayList<Act>();
        catalogue.variables().stream()
                .filter(each -> each.setBy().equals("start"))
                .flatMap(each -> variables.contains(each.name())
                        ? each.allowed().stream()
                        : each.allowed().stream().limit(1))
                .forEach(value -> events.forEach(event -> starts.add(Act.of(Act.Kind.START, event, value))));
        return starts;
    }

    /** The same story where a step that ran at once says something else. */
    private static Optional<List<Act>> other(List<Act> story, Look look) {
        var last = story.get(story.size() - 1).next(look.sizes());
        return last == null ? Optional.empty() : Optional.of(and(story.subList(0, story.size() - 1), last));
    }

    private static List<Act> and(List<Act> story, Act act) {
        var longer = new ArrayList<>(story);
        longer.add(act);
        return longer;
    }
}
