package org.candor.workflow.change;

import org.candor.workflow.change.Telling.Told;
import org.candor.workflow.drawing.DrawnElement;
import org.jspecify.annotations.Nullable;

/** An attribute that has another value. */
final class AttributeSentences {
    private final Telling telling;

    AttributeSentences(Telling telling) {
        this.telling = telling;
    }

    Told tell(Edit.Attribute edit) {
        var element = edit.now();
        if (Defaults.isOnlyWritten(edit)) {
            return new Told(Risk.NO_EFFECT, writtenOut(edit));
        }
        var setting = Setting.of(element, edit.name());
        if (setting.isPresent()) {
            return new Told(setting.get().risk(), setting.get().sentence(edit, telling));
        }
        var yesOrNo = Switch.of(element, edit.name()).filter(each -> each.knows(edit));
        if (yesOrNo.isPresent()) {
            return new Told(yesOrNo.get().risk(), yesOrNo.get().sentence(edit, telling));
        }
        return switch (edit.name()) {
            case "name" ->
                Kinds.isBpmn(element) && !Kinds.isPart(element) && !element.id().isEmpty()
                        ? renamed(edit)
                        : generic(edit);
            case "id" -> id(edit);
            case "sourceRef", "targetRef" -> Kinds.isWay(element) ? redirected(edit) : generic(edit);
            case "isExecutable" -> executable(edit);
            default -> generic(edit);
        };
    }

    private String writtenOut(Edit.Attribute edit) {
        var place = "In " + telling.now().called(edit.now()) + ", " + Words.shown(edit.name());
        return edit.was() == null
                ? place + " is written out as " + Words.quoted(String.valueOf(edit.is()))
                        + ", which holds anyway; no effect"
                : place + " is no longer written out; " + Words.quoted(edit.was()) + " holds anyway; no effect";
    }

    private Told renamed(Edit.Attribute edit) {
        var old = telling.old().called(edit.old());
        var waits = edit.now().is("bpmn:message", "bpmn:signal");
        var said =
                edit.is() == null ? old + " has no label any more" : old + " is now called " + Words.quoted(edit.is());
        var blank = edit.was() == null ? " (it had no label)" : "";
        var other = waits ? ": the workflow now waits for another message" : "";
        return new Told(waits ? Risk.ROUTE : Risk.WORDS, said + blank + other);
    }

    private Told id(Edit.Attribute edit) {
        var named = (edit.was() != null && telling.old().isReferredTo(edit.was()))
                || (edit.is() != null && telling.now().isReferredTo(edit.is()));
        var quiet = Kinds.isPart(edit.now()) || Kinds.risk(edit.now()) == Risk.WORDS;
        var said = telling.old().called(edit.old()) + ", " + Kinds.word(edit.now()) + ": the id "
                + fromTo(edit.was(), edit.is());
        return !named && quiet && Kinds.isBpmn(edit.now())
                ? new Told(Risk.NO_EFFECT, said + "; nothing refers to it, no effect")
                : new Told(Risk.WORK, said + "; requests under way and their history know it by its id");
    }

    private Told redirected(Edit.Attribute edit) {
        var target = edit.name().equals("targetRef");
        var other = telling.now().called(edit.now().get(target ? "sourceRef" : "targetRef"));
        var label = edit.now().get("name");
        var way = label.isBlank() ? "" : " (" + Words.quoted(label) + ")";
        var is = end(edit.is(), telling.now());
        var was = end(edit.was(), telling.old());
        var instead = Words.instead(is, was, String.valueOf(edit.is()), String.valueOf(edit.was()));
        return new Told(
                Risk.ROUTE,
                target ? "After " + other + way + " comes " + instead : other + way + " now comes after " + instead);
    }

    private static String end(@Nullable String id, Ways ways) {
        return id == null ? "nothing" : ways.called(id);
    }

    private Told executable(Edit.Attribute edit) {
        if (!edit.now().is("bpmn:process")) {
            return generic(edit);
        }
        var runs = "true".equals(edit.is()) ? " may now run" : " may no longer run";
        return new Told(
                Risk.ROUTE,
                "The workflow " + telling.now().called(edit.now()) + runs + ": isExecutable "
                        + fromTo(edit.was(), edit.is()));
    }

    private Told generic(Edit.Attribute edit) {
        var unread = Defaults.isUnread(edit.now(), edit.name());
        var said = "In " + telling.now().called(edit.now()) + ", the attribute " + Words.shown(edit.name())
                + of(edit.now()) + " " + fromTo(edit.was(), edit.is());
        return unread
                ? new Told(Risk.NO_EFFECT, said + "; only drawing tools read it, no effect")
                : new Told(edit.name().equals("textFormat") ? Risk.WORDS : Risk.UNFAMILIAR, said);
    }

    private static String of(DrawnElement element) {
        return " of the " + Kinds.exactWord(element);
    }

    private static String fromTo(@Nullable String was, @Nullable String is) {
        if (is == null) {
            return "is gone (before: " + Words.quoted(String.valueOf(was)) + ")";
        }
        return was == null
                ? "is new: " + Words.quoted(is)
                : "is now " + Words.quoted(is) + " instead of " + Words.quoted(was);
    }
}
