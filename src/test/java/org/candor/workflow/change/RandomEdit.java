package org.candor.workflow.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One edit at one place of a drawing: what to do, to which element by its number, and to which attribute by its number. */
record RandomEdit(Kind kind, int element, int attribute) {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String[] NEW_ATTRIBUTES = {
        "name",
        "default",
        "cancelActivity",
        "isInterrupting",
        "isSequential",
        "triggeredByEvent",
        "x",
        "bpmnElement",
        "camunda:asyncBefore",
        "camunda:asyncAfter",
        "camunda:class",
        "camunda:candidateGroups",
        "camunda:dueDate",
        "sourceRef",
        "messageRef",
        "id",
        "gatewayDirection",
        "textFormat",
        "exporter",
        "attachedToRef"
    };
    private static final String[] NEW_ELEMENTS = {
        "bpmn:userTask",
        "bpmn:sequenceFlow",
        "bpmn:documentation",
        "bpmn:incoming",
        "bpmn:flowNodeRef",
        "bpmn:scriptTask",
        "bpmn:timerEventDefinition",
        "bpmn:timeDuration",
        "bpmn:conditionExpression",
        "bpmn:extensionElements",
        "bpmn:multiInstanceLoopCharacteristics",
        "camunda:taskListener",
        "camunda:in",
        "bpmn:error",
        "bpmn:lane"
    };
    private static final String[] VALUES = {"true", "false", "P3D", "", " ", "evaluate", "None", "${decision}", "ä\"<&"
    };

    enum Kind {
        ATTRIBUTE_CHANGED,
        ATTRIBUTE_REMOVED,
        ATTRIBUTE_ADDED,
        REMOVED,
        DUPLICATED,
        ADDED,
        MOVED,
        SWAPPED,
        TEXT_CHANGED
    }

    /** What was done: whether to the picture alone (null: to both), and by which ids the report may name it. */
    record Done(@Nullable Boolean picture, TreeSet<String> names) {}

    /** Every edit that this drawing has room for, in its own order. */
    static List<RandomEdit> all(Document drawing) {
        var edits = new ArrayList<RandomEdit>();
        var elements = DrawnXml.all(drawing.getDocumentElement());
        for (int i = 0; i < elements.size(); i++) {
            for (var kind : Kind.values()) {
                var perAttribute = kind == Kind.ATTRIBUTE_CHANGED || kind == Kind.ATTRIBUTE_REMOVED;
                var times = perAttribute ? DrawnXml.attributes(elements.get(i)).size() : 1;
                for (int attribute = 0; attribute < times; attribute++) {
                    edits.add(new RandomEdit(kind, i, attribute));
                }
            }
        }
        return edits;
    }

    /** Edits the drawing; null if there is nothing to do here. */
    @Nullable
    Done applyTo(Document drawing, Random random) {
        var elements = DrawnXml.all(drawing.getDocumentElement());
        var target = elements.get(element);
        var root = target == drawing.getDocumentElement();
        var structural = kind == Kind.REMOVED || kind == Kind.DUPLICATED || kind == Kind.MOVED || kind == Kind.SWAPPED;
        if (root && structural) {
            return null;
        }
        var names = new TreeSet<>(DrawnXml.names(target));
        var picture = DrawnXml.isPicture(target);
        var touched = edit(target, elements, random);
        if (touched == null) {
            return null;
        }
        names.addAll(DrawnXml.names(touched));
        if (kind == Kind.SWAPPED) {
            return new Done(picture == DrawnXml.isPicture(touched) ? picture : null, names);
        }
        var stillPicture = kind == Kind.REMOVED || DrawnXml.isPicture(touched);
        if (kind == Kind.ADDED) {
            return new Done(stillPicture, new TreeSet<>(DrawnXml.names(touched)));
        }
        return new Done(picture && stillPicture, names);
    }

    /** Says which element was touched, to be named as it is now. */
    private @Nullable Element edit(Element target, List<Element> elements, Random random) {
        return switch (kind) {
            case ATTRIBUTE_CHANGED -> {
                var changed = DrawnXml.attributes(target).get(attribute);
                changed.setValue(random.nextBoolean() ? changed.getValue() + "x" : any(VALUES, random));
                yield target;
            }
            case ATTRIBUTE_REMOVED -> {
                target.removeAttributeNode(DrawnXml.attributes(target).get(attribute));
                yield target;
            }
            case ATTRIBUTE_ADDED -> {
                var name = any(NEW_ATTRIBUTES, random);
                target.setAttributeNS(name.startsWith("camunda:") ? CAMUNDA : null, name, any(VALUES, random));
                yield target;
            }
            case REMOVED -> {
                target.getParentNode().removeChild(target);
                yield target;
            }
            case DUPLICATED -> {
                var copy = (Element) target.cloneNode(true);
                target.getParentNode().insertBefore(copy, random.nextBoolean() ? target : target.getNextSibling());
                yield copy;
            }
            case ADDED -> added(target, random);
            case MOVED -> moved(target, elements.get(random.nextInt(elements.size())), random);
            case SWAPPED -> swapped(target, random);
            case TEXT_CHANGED -> {
                var text = target.getOwnerDocument().createTextNode(random.nextBoolean() ? "P3D" : " x ");
                target.insertBefore(text, place(target, random));
                yield target;
            }
        };
    }

    private static Element added(Element parent, Random random) {
        var name = any(NEW_ELEMENTS, random);
        var element = parent.getOwnerDocument().createElementNS(name.startsWith("bpmn") ? BPMN : CAMUNDA, name);
        if (random.nextBoolean()) {
            element.setAttribute("id", "new" + random.nextInt(1000));
        }
        if (random.nextBoolean()) {
            element.setTextContent(any(VALUES, random));
        }
        parent.insertBefore(element, place(parent, random));
        return element;
    }

    private static @Nullable Element moved(Element target, Element parent, Random random) {
        if (DrawnXml.all(target).contains(parent) || target.getParentNode() == parent) {
            return null;
        }
        parent.insertBefore(target, place(parent, random));
        return target;
    }

    private static @Nullable Element swapped(Element target, Random random) {
        var siblings = new ArrayList<>(DrawnXml.children(target.getParentNode()));
        siblings.remove(target);
        if (siblings.isEmpty()) {
            return null;
        }
        var other = siblings.get(random.nextInt(siblings.size()));
        var mark = target.getOwnerDocument().createTextNode("");
        target.getParentNode().replaceChild(mark, target);
        other.getParentNode().replaceChild(target, other);
        mark.getParentNode().replaceChild(other, mark);
        return other;
    }

    private static @Nullable Node place(Element parent, Random random) {
        var children = parent.getChildNodes();
        return children.item(random.nextInt(children.getLength() + 1));
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
