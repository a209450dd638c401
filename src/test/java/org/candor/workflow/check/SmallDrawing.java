package org.candor.workflow.check;

import java.nio.charset.StandardCharsets;

/** A small drawing that is in order (call, intake, screening, review, an end), to be spoiled or extended in tests. */
final class SmallDrawing {
    static final String KEY = "intake-to-first-visit";

    private String process = """
        <bpmn:startEvent id="start"/>
        <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="intake"/>
        <bpmn:userTask id="intake" name="Intake" camunda:formKey="patient/intake" camunda:candidateGroups="PATIENT"/>
        <bpmn:sequenceFlow id="f2" sourceRef="intake" targetRef="screen"/>
        <bpmn:serviceTask id="screen" name="Screen" camunda:asyncBefore="true" camunda:delegateExpression="${screenIntake}"/>
        <bpmn:sequenceFlow id="f3" sourceRef="screen" targetRef="gate"/>
        <bpmn:exclusiveGateway id="gate" default="f5"/>
        <bpmn:sequenceFlow id="f4" sourceRef="gate" targetRef="review"><bpmn:conditionExpression>${queue != 'stopped'}</bpmn:conditionExpression></bpmn:sequenceFlow>
        <bpmn:userTask id="review" name="Review" camunda:formKey="nurse/review-medical-history" camunda:candidateGroups="NURSE"/>
        <bpmn:sequenceFlow id="f5" sourceRef="gate" targetRef="end"/>
        <bpmn:sequenceFlow id="f6" sourceRef="review" targetRef="end"/>
        <bpmn:endEvent id="end"/>
        """;

    private String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private String definitions = "";

    static SmallDrawing drawing() {
        return new SmallDrawing();
    }

    SmallDrawing with(String more) {
        process += more;
        return this;
    }

    SmallDrawing beside(String more) {
        definitions += more;
        return this;
    }

    SmallDrawing headed(String other) {
        head = other;
        return this;
    }

    SmallDrawing changing(String old, String other) {
        if (!process.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        process = process.replace(old, other);
        return this;
    }

    String xml() {
        return head + """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
            <bpmn:process id="intake-to-first-visit" isExecutable="true" camunda:historyTimeToLive="P365D">
            """ + process + "</bpmn:process>" + definitions + "</bpmn:definitions>";
    }

    byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }
}
