package org.candor.workflow.check;

import static java.util.stream.Collectors.toSet;
import static org.candor.workflow.check.SmallDrawing.KEY;
import static org.candor.workflow.check.SmallDrawing.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link EditionPolicy} refuses (lists A and B of the hostile inputs, by their numbers) and what must pass. */
class EditionPolicyTest {

    private static final String EL = "${''.getClass().forName('java.lang.Runtime')}";
    private final EditionPolicy policy = EditionPolicy.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"intake-to-first-visit", "renew-consent", "revoke-consent"})
    void the_shipped_workflows_pass(String key) throws IOException {
        var bytes = Files.readAllBytes(Path.of("processes", key, key + ".bpmn"));

        assertEquals(List.of(), policy.check(bytes, key));
    }

    @Test
    void what_the_editor_writes_for_a_second_reviewer_passes() throws IOException {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/workflow/second-reviewer.bpmn"));

        assertEquals(List.of(), policy.check(bytes, KEY));
    }

    @Test
    void a_small_drawing_without_a_diagram_passes() {
        assertEquals(List.of(), policy.check(drawing().bytes(), KEY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        BP01 script task           | <bpmn:scriptTask id="x" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask> | UNKNOWN_ELEMENT
        BP03 expression            | <bpmn:serviceTask id="x" camunda:expression="EL"/> | UNKNOWN_ATTRIBUTE
        BP06 class                 | <bpmn:serviceTask id="x" camunda:class="java.lang.ProcessBuilder"/> | UNKNOWN_ATTRIBUTE
        BP08 delegate expression   | <bpmn:serviceTask id="x" camunda:delegateExpression="EL"/> | NO_STEP
        BP10 execution listener    | <bpmn:userTask id="x"><bpmn:extensionElements><camunda:executionListener event="start"/></bpmn:extensionElements></bpmn:userTask> | UNKNOWN_ELEMENT
        BP11 task listener         | <bpmn:userTask id="x"><bpmn:extensionElements><camunda:taskListener expression="EL"/></bpmn:extensionElements></bpmn:userTask> | UNKNOWN_ELEMENT
        BP13 candidate groups      | <bpmn:userTask id="x" camunda:formKey="patient/intake" camunda:candidateGroups="EL"/> | EXPRESSION
        BP15 priority              | <bpmn:userTask id="x" camunda:priority="EL"/> | UNKNOWN_ATTRIBUTE
        BP15 due date              | <bpmn:userTask id="x" camunda:dueDate="EL"/> | EXPRESSION
        BP16 task name             | <bpmn:userTask id="x" name="EL"/> | EXPRESSION
        BP16 deferred name         | <bpmn:userTask id="x" name="#{1}"/> | EXPRESSION
        BP16 documentation         | <bpmn:task id="x"/><bpmn:documentation>EL</bpmn:documentation> | EXPRESSION
        BP18 form field            | <bpmn:userTask id="x"><bpmn:extensionElements><camunda:formData/></bpmn:extensionElements></bpmn:userTask> | UNKNOWN_ELEMENT
        BP20 input parameter       | <bpmn:serviceTask id="x"><bpmn:extensionElements><camunda:inputOutput/></bpmn:extensionElements></bpmn:serviceTask> | UNKNOWN_ELEMENT
        BP23 endless start         | <bpmn:startEvent id="x"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT0S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent> | TIMER
        BP25 a million times       | <bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:timeCycle>R1000000/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent> | TIMER
        BP26 cron                  | <bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:timeCycle>* * * * * ?</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent> | TIMER
        timer by expression        | <bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:timeDuration>EL</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent> | EXPRESSION
        BP28 two hundred times     | <bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>200</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask> | REPEATS
        BP30 completion condition  | <bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>EL</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask> | CONDITION
        BP33 calling itself        | <bpmn:callActivity id="x" calledElement="intake-to-first-visit"/> | UNKNOWN_PROCESS
        BP33 calling a stranger    | <bpmn:callActivity id="x" calledElement="other"/> | UNKNOWN_PROCESS
        BP35 connector             | <bpmn:serviceTask id="x"><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask> | UNKNOWN_ELEMENT
        BP38 mail                  | <bpmn:serviceTask id="x" camunda:type="mail"/> | UNKNOWN_ATTRIBUTE
        BP48 resource              | <bpmn:scriptTask id="x" camunda:resource="classpath://../../etc/passwd"/> | UNKNOWN_ELEMENT
        BP53 retries               | <bpmn:serviceTask id="x"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R99999/PT0S</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask> | UNKNOWN_ELEMENT
        BP56 job priority          | <bpmn:serviceTask id="x" camunda:jobPriority="EL"/> | UNKNOWN_ATTRIBUTE
        BP58 the old namespace     | <bpmn:serviceTask id="x" xmlns:zz="http://activiti.org/bpmn" zz:expression="EL"/> | UNKNOWN_ATTRIBUTE
        BP63 execution             | <bpmn:serviceTask id="x" camunda:delegateExpression="${execution.processEngineServices}"/> | NO_STEP
        a deadline to nowhere      | <bpmn:boundaryEvent id="x" attachedToRef="review"><bpmn:timerEventDefinition id="x1"><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent> | NOT_CONNECTED
        BP65 unknown bean          | <bpmn:serviceTask id="x" camunda:delegateExpression="${runtimeService}"/> | UNKNOWN_STEP
        BP68 duplicate id          | <bpmn:endEvent id="end"/> | BAD_ID
        BP68 dangling flow         | <bpmn:sequenceFlow id="x" sourceRef="review" targetRef="nowhere"/> | DANGLING
        otherwise to nowhere       | <bpmn:exclusiveGateway id="x" default="nowhere"/> | DANGLING
        FM03 foreign form          | <bpmn:userTask id="x" camunda:formKey="http://evil/" camunda:candidateGroups="NURSE"/> | UNKNOWN_FORM
        form with another role     | <bpmn:userTask id="x" camunda:formKey="clinician/evaluate" camunda:candidateGroups="COORDINATOR"/> | WRONG_ROLE
        form with one role more    | <bpmn:userTask id="x" camunda:formKey="clinician/evaluate" camunda:candidateGroups="CLINICIAN,NURSE"/> | WRONG_ROLE
        step for people as service | <bpmn:serviceTask id="x" camunda:delegateExpression="${evaluate}"/> | UNKNOWN_STEP
        screening in the same job  | <bpmn:serviceTask id="x" camunda:delegateExpression="${screenIntake}"/> | NEEDS_OWN_TRANSACTION
        a task that does nothing   | <bpmn:task id="x"/> | UNKNOWN_ELEMENT
        signal                     | <bpmn:startEvent id="x"><bpmn:signalEventDefinition/></bpmn:startEvent> | UNKNOWN_ELEMENT
        second start               | <bpmn:startEvent id="x"/> | ONE_START
        business rule              | <bpmn:businessRuleTask id="x" camunda:decisionRef="d"/> | UNKNOWN_ELEMENT
        """)
    void a_hostile_element_is_refused(String name, String xml, FindingCode code) {
        var findings = policy.check(drawing().with(xml.replace("EL", EL)).bytes(), KEY);

        assertTrue(codes(findings).contains(code), name + ": " + findings);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        `${queue.class == 'x'}`
        `${queue['x'] == 'x'}`
        `${queue.equals('x')}`
        `${execution == 'x'}`
        `${true ? true : false}`
        `${''.getClass()}`
        `#{queue == 'stopped'}`
        `${queue == 'stopped'}${queue == 'stopped'}`
        `queue == 'stopped'`
        `${queue == 'never'}`
        `${queue == 1}`
        `${queue > 1}`
        `${queue}`
        `${1 + 1}`
        `${queue = 'stopped'}`
        `${empty queue}`
        `${decision == 'approve'}`
        `${(queue == 'stopped'}`
        `${}`
        `${queue == 'sto\\'pped'}`
        """)
    void a_condition_outside_the_grammar_is_refused(String condition) {
        var findings = policy.check(
                drawing().changing("${queue != 'stopped'}", condition).bytes(), KEY);

        assertFalse(findings.isEmpty(), condition);
        assertTrue(codes(findings).stream().allMatch(Set.of(FindingCode.CONDITION, FindingCode.NEVER_SET)::contains));
        assertEquals("f4", findings.get(0).element());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${queue == 'flagged' or queue == 'ordinary'}",
                "${not (queue == 'stopped')}",
                "${queue != \"stopped\" && (origin == 'form' || origin == 'phone')}",
                "${queue eq 'flagged' or 2 + 1 <= 3 * 2}",
                "${true}"
            })
    void a_condition_in_the_grammar_passes(String condition) {
        var xml = drawing()
                .changing(
                        "${queue != 'stopped'}", condition.replace("&", "&amp;").replace("<", "&lt;"));

        assertEquals(List.of(), policy.check(xml.bytes(), KEY));
    }

    @Test
    void a_condition_of_any_depth_is_answered() {
        var deep = "${" + "(".repeat(240) + "true" + ")".repeat(240) + "}";
        var findings =
                policy.check(drawing().changing("${queue != 'stopped'}", deep).bytes(), KEY);

        assertEquals(Set.of(FindingCode.CONDITION), codes(findings));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BP40 general entity   | <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]> | DOCTYPE
        BP41 parameter entity | <!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]> | DOCTYPE
        BP43 blow-up          | <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]> | DOCTYPE
        style sheet           | <?xml-stylesheet href="http://127.0.0.1:9/x"?> | INSTRUCTION
        Latin-1               | <?xml version="1.0" encoding="ISO-8859-1"?> | NOT_UTF8
        UTF-7                 | <?xml version="1.0" encoding="UTF-7"?> | NOT_UTF8
        EBCDIC                | <?xml version="1.0" encoding="Cp037"?> | NOT_UTF8
        """)
    void a_hostile_head_is_refused(String name, String head, FindingCode code) {
        var findings = policy.check(drawing().headed(head).bytes(), KEY);

        assertEquals(Set.of(code), codes(findings), name);
    }

    @Test
    void other_encodings_are_refused() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(
                    Set.of(FindingCode.NOT_UTF8),
                    codes(policy.check(drawing().xml().getBytes(charset), KEY)),
                    charset.name());
        }
    }

    @Test
    void what_is_too_large_is_refused_quickly() {
        var wide = drawing().with("<bpmn:endEvent/>".repeat(6_000)).bytes();
        var deep = drawing()
                .with("<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60))
                .bytes();
        var long1 = drawing()
                .with("<bpmn:endEvent id=\"x\" name=\"" + "x".repeat(1_001) + "\"/>")
                .bytes();
        var heavy = drawing().with("<!--" + "x".repeat(2_000_000) + "-->").bytes();

        for (var bytes : List.of(wide, deep, long1, heavy)) {
            assertTimeout(
                    Duration.ofSeconds(1),
                    () -> assertEquals(Set.of(FindingCode.TOO_LARGE), codes(policy.check(bytes, KEY))));
        }
    }

    @Test
    void five_thousand_elements_are_answered_within_a_second() {
        var chain = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            chain.append(
                    "<bpmn:exclusiveGateway id=\"g%d\"/><bpmn:sequenceFlow id=\"s%d\" sourceRef=\"g%d\" targetRef=\"g%d\"/>"
                            .formatted(i, i, i, (i + 1) % 1_200));
        }

        var findings = assertTimeout(
                Duration.ofSeconds(1),
                () -> policy.check(drawing().with(chain.toString()).bytes(), KEY));

        assertTrue(codes(findings).contains(FindingCode.LOOP_WITHOUT_WAIT));
    }

    @Test
    void bp31_a_loop_without_a_wait_is_refused_and_one_with_a_wait_passes() {
        var endless = drawing().with("""
                    <bpmn:exclusiveGateway id="a"/><bpmn:exclusiveGateway id="b" default="l3"/>
                    <bpmn:sequenceFlow id="l1" sourceRef="review" targetRef="a"/>
                    <bpmn:sequenceFlow id="l2" sourceRef="a" targetRef="b"/>
                    <bpmn:sequenceFlow id="l3" sourceRef="b" targetRef="a"/>""");
        var again = drawing()
                .changing("sourceRef=\"review\" targetRef=\"end\"", "sourceRef=\"more\" targetRef=\"end\"")
                .with("""
                    <bpmn:exclusiveGateway id="more" default="f6"/>
                    <bpmn:sequenceFlow id="l1" sourceRef="review" targetRef="more"/>
                    <bpmn:sequenceFlow id="l2" sourceRef="more" targetRef="screen"><bpmn:conditionExpression>${reviewOutcome == 'askForMore' and askCount + 1 &lt;= 3 * 2}</bpmn:conditionExpression></bpmn:sequenceFlow>""");

        assertTrue(codes(policy.check(endless.bytes(), KEY)).contains(FindingCode.LOOP_WITHOUT_WAIT));
        assertEquals(List.of(), policy.check(again.bytes(), KEY));
    }

    @Test
    void another_key_a_second_process_or_no_time_to_live_is_refused() {
        assertEquals(Set.of(FindingCode.WRONG_KEY), codes(policy.check(drawing().bytes(), "renew-consent")));
        assertTrue(codes(policy.check(
                        drawing()
                                .beside("<bpmn:process id=\"p2\" isExecutable=\"true\"/>")
                                .bytes(),
                        KEY))
                .contains(FindingCode.ONE_PROCESS));
        var forEver = drawing().xml().replace("camunda:historyTimeToLive=\"P365D\"", "");
        assertEquals(
                Set.of(FindingCode.NO_TIME_TO_LIVE),
                codes(policy.check(forEver.getBytes(StandardCharsets.UTF_8), KEY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "NaN", "Infinity", "1,5", "99999999"})
    void bp70_a_position_that_cannot_be_drawn_is_refused(String number) {
        var shape = """
            <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="g">
            <bpmndi:BPMNPlane id="pl"><bpmndi:BPMNShape id="sh" bpmnElement="end">
            <dc:Bounds xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" x="%s" y="0" width="1" height="1"/>
            </bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>""".formatted(number);

        assertEquals(
                Set.of(FindingCode.BAD_NUMBER),
                codes(policy.check(drawing().beside(shape).bytes(), KEY)));
    }

    @Test
    void bp46_a_schema_location_is_refused_and_never_fetched() {
        var xml = drawing().xml().replace("id=\"d\"", "id=\"d\" xsi:schemaLocation=\"x http://127.0.0.1:9/x.xsd\"");

        assertEquals(
                Set.of(FindingCode.UNKNOWN_ATTRIBUTE), codes(policy.check(xml.getBytes(StandardCharsets.UTF_8), KEY)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        LG03 inclusive and parallel | <bpmn:parallelGateway id="x"/><bpmn:sequenceFlow id="x1" sourceRef="review" targetRef="x"/><bpmn:inclusiveGateway id="y"/><bpmn:sequenceFlow id="x2" sourceRef="x" targetRef="y"/><bpmn:sequenceFlow id="x3" sourceRef="x" targetRef="y"/><bpmn:endEvent id="z"/><bpmn:sequenceFlow id="x4" sourceRef="y" targetRef="z"/>
        LG06 cycle reminder         | <bpmn:boundaryEvent id="x" attachedToRef="review" cancelActivity="false"><bpmn:timerEventDefinition id="x1"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/PT24H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:serviceTask id="y" camunda:delegateExpression="${remindPatient}"/><bpmn:sequenceFlow id="x2" sourceRef="x" targetRef="y"/>
        LG08 error and escalation   | <bpmn:boundaryEvent id="x" attachedToRef="screen"><bpmn:errorEventDefinition id="x1"/></bpmn:boundaryEvent><bpmn:boundaryEvent id="y" attachedToRef="screen"><bpmn:escalationEventDefinition id="y1"/></bpmn:boundaryEvent><bpmn:sequenceFlow id="x2" sourceRef="x" targetRef="end"/><bpmn:sequenceFlow id="y2" sourceRef="y" targetRef="end"/>
        LG11 three reviewers        | <bpmn:userTask id="x" camunda:formKey="nurse/review-medical-history" camunda:candidateGroups="NURSE"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition>${nrOfCompletedInstances >= 2}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask><bpmn:sequenceFlow id="x1" sourceRef="review" targetRef="x"/>
        LG15 letters and CDATA      | <bpmn:documentation>Überprüfung 檢查 🙂 <![CDATA[<b>]]></bpmn:documentation><!-- ü -->
        LG16 apostrophe, ampersand  | <bpmn:endEvent id="x" name="Mom &amp; Dad's consent"/><bpmn:sequenceFlow id="x1" sourceRef="review" targetRef="x"/>
        LG26 odd names              | <bpmn:endEvent id="x" name="Robert'); DROP TABLE Null"/><bpmn:sequenceFlow id="x1" sourceRef="review" targetRef="x"/>
        BP66 markup is only a text  | <bpmn:endEvent id="x" name="&lt;script>alert(1)&lt;/script>"/><bpmn:sequenceFlow id="x1" sourceRef="review" targetRef="x"/>
        LG20 transaction            | <bpmn:transaction id="x"><bpmn:startEvent id="x1"/><bpmn:endEvent id="x2"><bpmn:cancelEventDefinition id="x3"/></bpmn:endEvent><bpmn:sequenceFlow id="x4" sourceRef="x1" targetRef="x2"/></bpmn:transaction><bpmn:sequenceFlow id="x5" sourceRef="review" targetRef="x"/>
        a template reference        | <bpmn:userTask id="x" camunda:modelerTemplate="review" camunda:modelerTemplateVersion="1" camunda:formKey="nurse/review-medical-history" camunda:candidateGroups="NURSE" camunda:dueDate="P2DT4H"/><bpmn:sequenceFlow id="x1" sourceRef="review" targetRef="x"/>
        withdrawal                  | <bpmn:subProcess id="x" triggeredByEvent="true"><bpmn:startEvent id="x1"><bpmn:messageEventDefinition id="x2" messageRef="m"/></bpmn:startEvent><bpmn:endEvent id="x3"/><bpmn:sequenceFlow id="x4" sourceRef="x1" targetRef="x3"/></bpmn:subProcess>
        """)
    void a_legitimate_element_passes(String name, String xml) {
        var message = "<bpmn:message id=\"m\" name=\"requestWithdrawn\"/>";

        assertEquals(List.of(), policy.check(drawing().with(xml).beside(message).bytes(), KEY), name);
    }

    @Test
    void lg13_lanes_pools_and_message_flows_and_lg15_a_byte_order_mark_pass() {
        var xml = "\uFEFF" + drawing().beside("""
            <bpmn:collaboration id="c"><bpmn:participant id="us" processRef="intake-to-first-visit"/>
            <bpmn:participant id="pharmacy" name="Pharmacy"/>
            <bpmn:messageFlow id="mf" sourceRef="us" targetRef="pharmacy"/></bpmn:collaboration>""").xml();

        assertEquals(List.of(), policy.check(xml.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), KEY));
    }

    @Test
    void garbage_is_answered_with_a_sentence() {
        for (var garbage : List.of("", "x", "<", "{}", "<a>", "<a><b></a>", "\u0000", "PK\u0003\u0004")) {
            var findings = policy.check(garbage.getBytes(StandardCharsets.UTF_8), KEY);

            assertFalse(findings.isEmpty(), garbage);
            assertFalse(findings.get(0).sentence().isBlank());
        }
    }

    private static Set<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(toSet());
    }
}
