package org.candor.workflow.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.proof.Policy;
import org.junit.jupiter.api.Test;

/** A call runs the live edition of another workflow: what becomes of the policy when one of the two changes. */
class CallRulesTest {
    private static final String DECIDES = node("decide", "clinician/decide", "CLINICIAN");
    private static final String BOOKS = node("book", "coordinator/book", "COORDINATOR");
    private static final String READS = node("read", "nurse/read", "NURSE");

    private final Map<String, String> live = new HashMap<>();
    private final EditionPolicy policy =
            new EditionPolicy(catalogue(), new Policy(List.of()), key -> Optional.ofNullable(live.get(key))
                    .flatMap(xml -> DrawingReader.readIfReadable(xml.getBytes(UTF_8))));

    @Test
    void a_call_brings_the_facts_of_the_live_edition() {
        live.put("decision", workflow("decision", DECIDES));

        assertEquals(List.of(), check("visit", calls("decision"), BOOKS));

        live.put("decision", workflow("decision", READS));
        assertEquals(List.of(FindingCode.BYPASS), codes(check("visit", calls("decision"), BOOKS)));
    }

    @Test
    void an_edition_is_refused_when_a_live_caller_would_break_by_it() {
        live.put("decision", workflow("decision", DECIDES));
        live.put("visit", workflow("visit", calls("decision"), BOOKS));
        assertEquals(List.of(), check("decision", DECIDES, READS));

        var findings = check("decision", READS);

        assertEquals(List.of(FindingCode.CALLER), codes(findings));
        assertTrue(findings.get(0).sentence().contains("\"visit\" calls this one"), findings.toString());
        assertTrue(findings.get(0).sentence().contains("can reach \"book\" without"), findings.toString());
    }

    @Test
    void a_caller_of_a_caller_is_proven_too() {
        live.put("decision", workflow("decision", DECIDES));
        live.put("between", workflow("between", calls("decision")));
        live.put("visit", workflow("visit", calls("between"), BOOKS));

        assertEquals(List.of(FindingCode.CALLER), codes(check("decision", READS)));
    }

    @Test
    void two_that_call_one_another_would_never_end() {
        live.put("decision", workflow("decision", calls("between")));
        live.put("between", workflow("between", calls("visit")));

        assertEquals(List.of(FindingCode.CALLS_ITSELF), codes(check("visit", calls("decision"))));
        assertEquals(
                List.of(FindingCode.UNKNOWN_PROCESS, FindingCode.CALLS_ITSELF), codes(check("visit", calls("visit"))));
    }

    @Test
    void where_a_patient_could_not_be_told_what_is_waited_for_the_step_is_refused() {
        assertEquals(List.of(FindingCode.NO_SENTENCE), codes(check("visit", node("ask", "patient/ask", "PATIENT"))));
    }

    @Test
    void what_is_about_another_thing_is_not_called() {
        live.put("other", workflow("other", READS));

        assertEquals(List.of(FindingCode.OTHER_SUBJECT), codes(check("visit", calls("other"))));
    }

    private List<Finding> check(String key, String... nodes) {
        return policy.check(workflow(key, nodes).getBytes(UTF_8), key);
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static String calls(String key) {
        return "<bpmn:callActivity id=\"call\" name=\"call\" calledElement=\"" + key + "\"/>";
    }

    private static String node(String name, String form, String role) {
        return "<bpmn:userTask id=\"%s\" name=\"%s\" camunda:formKey=\"%s\" camunda:candidateGroups=\"%s\"/>"
                .formatted(name, name, form, role);
    }

    /** The nodes in a row, from a start to an end. */
    private static String workflow(String key, String... nodes) {
        var xml = new StringBuilder("""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
            <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P365D"><bpmn:startEvent id="start"/>
            """.formatted(key));
        var from = "start";
        for (var node : nodes) {
            var id = node.replaceFirst("(?s).*? id=\"(\\w+)\".*", "$1");
            xml.append(node).append(flow(from, id));
            from = id;
        }
        return xml.append("<bpmn:endEvent id=\"end\"/>")
                .append(flow(from, "end"))
                .append("</bpmn:process></bpmn:definitions>")
                .toString();
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }

    private static StepCatalogue catalogue() {
        try (var yaml = CallRulesTest.class.getResourceAsStream("/workflow/calls/catalogue.yaml")) {
            return StepCatalogue.read(yaml);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
