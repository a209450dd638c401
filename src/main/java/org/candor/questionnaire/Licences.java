package org.candor.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;

/** The instruments and who lets us show them. Without a permission none is asked, whatever lists it (INV-35). */
public final class Licences {

    private final List<Licence> all;

    public Licences() {
        this(Questionnaires.content("questionnaire/licences.yaml"));
    }

    Licences(String yaml) {
        try {
            all = ContentYaml.read(yaml, new TypeReference<List<Licence>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("licences.yaml", e);
        }
    }

    public List<Licence> all() {
        return List.copyOf(all);
    }

    public Optional<Licence> of(String instrument) {
        return all.stream().filter(l -> l.instrument().equals(instrument)).findFirst();
    }

    /**
     * Refuses a form that may not be asked: a draft, or somebody's instrument without a permission. Our own questions need none.
     *
     * @throws IllegalStateException which form and what it waits for; the portal does not start with it
     */
    public void mustPermit(Questionnaire form) {
        var licence = of(form.id());
        var waitsFor = licence.map(Licence::waitsFor).filter(w -> !w.isBlank()).orElse("a permission in licences.yaml");
        if (!form.isActive()) {
            throw new IllegalStateException(
                    "%s is a draft and cannot be asked: it waits for %s".formatted(form.id(), waitsFor));
        }
        boolean ours = licence.isEmpty() && form.copyright().isBlank();
        if (!ours && licence.map(Licence::permission).orElse("").isBlank()) {
            throw new IllegalStateException(
                    "%s has no permission and cannot be asked: it waits for %s".formatted(form.id(), waitsFor));
        }
    }
}
