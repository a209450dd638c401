package org.candor.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candor.support.Field.Kind;
import org.jsoup.nodes.Element;

/** A form as a page shows it: where it goes, its fields, and what would be sent if nobody touched it. */
public final class Form {
    public static final String STATE = "jakarta.faces.ViewState";
    public static final String NONCE = "primefaces.nonce";
    /** Hidden, but drawn by a person. */
    private static final String DRAWING = "_base64";

    private static final Set<String> STRICT = Set.of("date", "time", "number", "email", "tel");
    private static final Set<String> STRICT_MODES = Set.of("decimal", "numeric");

    private final String id;
    private final String action;
    private final Map<String, Field> fields;
    private final Map<String, List<String>> values;

    private Form(String id, String action, Map<String, Field> fields, Map<String, List<String>> values) {
        this.id = id;
        this.action = action;
        this.fields = fields;
        this.values = values;
    }

    public static Form in(Answer answer, String id) {
        return find(answer, id)
                .orElseThrow(() -> new IllegalStateException("no form " + id + " on the page "
                        + answer.page().title() + ": " + answer.status() + " " + answer.sentences()));
    }

    /** The first form of that id, also when it stands in a row of a list. */
    public static Optional<Form> find(Answer answer, String id) {
        return answer.page().select("form").stream()
                .filter(form -> form.id().equals(id) || form.id().endsWith(":" + id))
                .findFirst()
                .map(Form::of);
    }

    private static Form of(Element element) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (var input : element.select("input[name], select[name], textarea[name]")) {
            read(input, fields, values);
        }
        return new Form(element.id(), element.attr("action"), fields, values);
    }

    /** The form after a part of it was shown anew. */
    public Form renewed(Answer part) {
        var whole = find(part, id);
        if (whole.isPresent()) {
            return whole.get().with(STATE, part.viewState());
        }
        Map<String, Field> more = new LinkedHashMap<>(fields);
        Map<String, List<String>> given = new LinkedHashMap<>(values);
        for (var input : part.page().select("input[name^='" + id + ":'], textarea[name^='" + id + ":']")) {
            given.remove(input.attr("name"));
            read(input, more, given);
        }
        return new Form(id, action, more, given);
    }

    private static void read(Element input, Map<String, Field> fields, Map<String, List<String>> values) {
        var name = input.attr("name");
        var kind = kind(input);
        var options = options(input, kind);
        fields.merge(name, new Field(name, kind, options, input.id()), (known, more) -> joined(known, more.options()));
        if (input.attr("type").equals("submit")) {
            return; // only the button that is pressed is sent
        }
        switch (kind) {
            case CHOICE -> chosen(input).forEach(value -> add(values, name, value));
            case CHECK -> {
                if (input.hasAttr("checked")) {
                    add(values, name, "on");
                }
            }
            default -> add(values, name, input.tagName().equals("textarea") ? input.wholeText() : input.val());
        }
    }

    private static Field joined(Field known, List<String> more) {
        var all = new java.util.ArrayList<>(known.options());
        all.addAll(more);
        return new Field(known.name(), known.kind(), all, known.source());
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        var all = new java.util.ArrayList<>(values.getOrDefault(name, List.of()));
        all.add(value);
        values.put(name, all);
    }

    private static Kind kind(Element input) {
        var type = input.hasAttr("readonly") ? "hidden" : input.attr("type").toLowerCase(Locale.ROOT);
        if (input.tagName().equals("select") || type.equals("radio")) {
            return Kind.CHOICE;
        }
        return switch (type) {
            case "checkbox" -> input.hasAttr("value") && !input.val().equals("on") ? Kind.CHOICE : Kind.CHECK;
            case "hidden" -> input.attr("name").endsWith(DRAWING) ? Kind.STRICT : Kind.HIDDEN;
            case "submit" -> Kind.HIDDEN;
            case "password" -> Kind.SECRET;
            default ->
                STRICT.contains(type) || STRICT_MODES.contains(input.attr("inputmode")) ? Kind.STRICT : Kind.TEXT;
        };
    }

    private static List<String> options(Element input, Kind kind) {
        if (kind != Kind.CHOICE) {
            return List.of();
        }
        return input.tagName().equals("select")
                ? input.select("option").stream().map(Element::val).toList()
                : List.of(input.val());
    }

    private static List<String> chosen(Element input) {
        if (input.tagName().equals("select")) {
            var option = input.selectFirst("option[selected]");
            var shown = option == null ? input.selectFirst("option") : option;
            return shown == null ? List.of() : List.of(shown.val());
        }
        return input.hasAttr("checked") ? List.of(input.val()) : List.of();
    }

    public String id() {
        return id;
    }

    public String action() {
        return action;
    }

    public List<Field> fields() {
        return fields.values().stream()
                .filter(field -> field.kind() != Kind.HIDDEN)
                .toList();
    }

    public List<String> values(String name) {
        return values.getOrDefault(full(name), List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(full(name));
    }

    /** The name as it is sent, for the short name of a field. */
    public String full(String name) {
        return fields.containsKey(name) || name.equals(STATE) || name.equals(NONCE) ? name : id + ":" + name;
    }

    public Form with(String name, String... given) {
        return with(name, List.of(given));
    }

    /** No values at all: the parameter is missing. */
    public Form with(String name, List<String> given) {
        var changed = new LinkedHashMap<>(values);
        if (given.isEmpty()) {
            changed.remove(full(name));
        } else {
            changed.put(full(name), given);
        }
        return new Form(id, action, fields, changed);
    }

    public Form with(Map<String, String> given) {
        var form = this;
        for (var one : given.entrySet()) {
            form = form.with(one.getKey(), one.getValue());
        }
        return form;
    }

    /** What is sent when that button is pressed; the form of a row is sent by ajax, as its button does. */
    public Map<String, List<String>> pressed(String button) {
        var sent = new LinkedHashMap<>(values);
        var name = id.equals("studio") ? button : id + ":" + button;
        sent.put(name, List.of(name));
        if (id.contains(":")) {
            sent.put("jakarta.faces.partial.ajax", List.of("true"));
            sent.put("jakarta.faces.source", List.of(name));
            sent.put("jakarta.faces.partial.execute", List.of(id));
            sent.put("jakarta.faces.partial.render", List.of(id));
        }
        return sent;
    }

    /** What is sent when that field has changed and is saved by itself. */
    public Map<String, List<String>> changed(String field) {
        var sent = new LinkedHashMap<>(values);
        var name = full(field);
        var unit = name.endsWith("Unit") ? name.substring(0, name.length() - 4) : name + "Unit";
        sent.put("jakarta.faces.partial.ajax", List.of("true"));
        var shown = fields.get(name);
        sent.put("jakarta.faces.source", List.of(shown == null ? name : shown.source()));
        sent.put("jakarta.faces.partial.execute", List.of(fields.containsKey(unit) ? name + " " + unit : name));
        sent.put("jakarta.faces.partial.render", List.of(name + "Field " + id + ":saved"));
        sent.put("jakarta.faces.behavior.event", List.of("change"));
        sent.put("jakarta.faces.partial.event", List.of("change"));
        return sent;
    }
}
