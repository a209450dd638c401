package org.candor.workflow.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of a drawing as it was written: prefix-free name such as {@code bpmn:userTask}, attributes, text, children. */
public final class DrawnElement {
    /** Where a child stands in the text; the reader refuses this sign in a file. */
    private static final String CHILD = "\0";

    private String name;
    private final @Nullable DrawnElement parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<DrawnElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    DrawnElement(String name, @Nullable DrawnElement parent) {
        this.name = name;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
            parent.text.append(CHILD);
        }
    }

    public String name() {
        return name;
    }

    public boolean is(String... names) {
        return Stream.of(names).anyMatch(name::equals);
    }

    /** From now on it is of another kind. */
    public void become(String kind) {
        name = kind;
    }

    public Optional<DrawnElement> parent() {
        return Optional.ofNullable(parent);
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** The attribute, or "" where it is not written. */
    public String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public String id() {
        return get("id");
    }

    /** What a person calls it: its label, else its id, else its kind. */
    public String label() {
        if (!get("name").isBlank()) {
            return get("name");
        }
        return id().isEmpty() ? name : id();
    }

    /** The id of this element or of the nearest one around it: what the page can show. */
    public String nearestId() {
        return id().isEmpty() && parent != null ? parent.nearestId() : id();
    }

    public String text() {
        return text.toString().replace(CHILD, "").strip();
    }

    /** The text before, between and after the children exactly as written; "" where only white space stands. */
    public List<String> content() {
        return Stream.of(text.toString().split(CHILD, -1))
                .map(part -> part.matches("[ \\t\\r\\n]*") ? "" : part)
                .toList();
    }

    /** Takes its text away; its children stay. */
    public void silence() {
        text.setLength(0);
    }

    void append(String more) {
        text.append(more);
    }

    public List<DrawnElement> children() {
        return children;
    }

    public Stream<DrawnElement> children(String... names) {
        return children.stream().filter(child -> child.is(names));
    }

    public Optional<DrawnElement> child(String... names) {
        return children(names).findFirst();
    }

    /** This element and all around it, the nearest first. */
    public Stream<DrawnElement> outwards() {
        return Stream.iterate(this, Objects::nonNull, each -> each.parent);
    }

    /** This element and all inside it. */
    public Stream<DrawnElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(DrawnElement::all));
    }
}
