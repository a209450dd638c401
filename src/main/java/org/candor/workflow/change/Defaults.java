package org.candor.workflow.change;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candor.workflow.drawing.DrawnElement;

/** Values that hold without being written (BPMN 2.0 and the engine's manual), and attributes that nothing reads. */
final class Defaults {
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("camunda:asyncAfter", "false"),
            Map.entry("camunda:exclusive", "true"),
            Map.entry("startQuantity", "1"),
            Map.entry("completionQuantity", "1"),
            Map.entry("parallelMultiple", "false"),
            Map.entry("waitForCompletion", "true"),
            Map.entry("isClosed", "false"),
            Map.entry("processType", "None"),
            Map.entry("gatewayDirection", "Unspecified"),
            Map.entry("eventGatewayType", "Exclusive"),
            Map.entry("instantiate", "false"),
            Map.entry("associationDirection", "None"),
            Map.entry("textFormat", "text/plain"),
            Map.entry("behavior", "All"),
            Map.entry("xsi:type", "bpmn:tFormalExpression"));

    private static final Set<String> UNREAD = Set.of(
            "exporter",
            "exporterVersion",
            "gatewayDirection",
            "associationDirection",
            "camunda:modelerTemplate",
            "camunda:modelerTemplateVersion");

    private Defaults() {}

    /** Whether the attribute only came or went with the value that holds anyway. */
    static boolean isOnlyWritten(Edit.Attribute edit) {
        if (!Kinds.isBpmn(edit.now()) || (edit.was() != null && edit.is() != null)) {
            return false;
        }
        var written = edit.was() == null ? edit.is() : edit.was();
        return Objects.equals(written, value(edit.now(), edit.name()));
    }

    private static String value(DrawnElement element, String attribute) {
        return Switch.of(element, attribute)
                .map(each -> String.valueOf(each.byDefault()))
                .orElse(VALUES.getOrDefault(attribute, "\0"));
    }

    /** Whether it tells drawing tools something and the engine nothing. */
    static boolean isUnread(DrawnElement element, String attribute) {
        return Kinds.isBpmn(element) && UNREAD.contains(attribute);
    }
}
