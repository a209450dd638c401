package org.candor.workflow.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.proof.Flaw;
import org.candor.workflow.proof.Policy;
import org.candor.workflow.proof.PolicyProof;
import org.candor.workflow.proof.Proof;
import org.candor.workflow.proof.Soundness;

/** Tells what soundness and policy proof have found, each with the way that shows it. */
final class ProofRules {
    private final StepCatalogue catalogue;
    private final Policy policy;
    private final Function<String, Optional<DrawnElement>> editions;

    ProofRules(StepCatalogue catalogue, Policy policy, Function<String, Optional<DrawnElement>> editions) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.editions = editions;
    }

    List<Finding> check(DrawnElement root) {
        var findings = new ArrayList<Finding>();
        Soundness.check(root, catalogue, policy, editions).forEach(flaw -> findings.add(told(flaw)));
        var policyProof = new PolicyProof(catalogue, policy);
        var proof = findings.isEmpty() ? policyProof.prove(root, editions) : policyProof.lookNear(root, editions);
        proof.offences().forEach(offence -> findings.add(told(root, offence)));
        if (!proof.complete() && findings.isEmpty()) {
            findings.add(FindingCode.NOT_PROVEN.on(""));
        }
        return findings;
    }

    private static Finding told(Flaw flaw) {
        var code =
                switch (flaw.kind()) {
                    case STUCK -> FindingCode.STUCK;
                    case NEVER_ENDS -> FindingCode.NEVER_ENDS;
                    case NEVER_REACHED -> FindingCode.NEVER_REACHED;
                    case MEETS_ITSELF -> FindingCode.MEETS_ITSELF;
                    case READS_UNSET -> FindingCode.READS_UNSET;
                    case TOO_LARGE -> FindingCode.NOT_PROVEN;
                };
        return code.on(flaw.element(), flaw.label(), flaw.way().words())
                .along(flaw.way().stops(), "");
    }

    private Finding told(DrawnElement root, Proof.Offence offence) {
        var establishing = catalogue.steps().stream()
                .filter(step -> step.establishes().stream()
                        .anyMatch(effect -> effect.fact().equals(offence.fact())))
                .map(step -> named(root, step))
                .collect(joining(" or "));
        return FindingCode.BYPASS
                .on(
                        offence.element(),
                        offence.label(),
                        establishing + " ("
                                + StepCatalogue.labelOf(offence.fact()).toLowerCase(Locale.ROOT) + ")",
                        offence.way().words())
                .along(offence.way().stops(), offence.fact());
    }

    /** As the drawing calls it, where it is drawn. */
    private String named(DrawnElement root, StepCatalogue.Step step) {
        return root.all()
                .filter(each ->
                        Drawing.stepOf(each, catalogue).filter(step::equals).isPresent())
                .map(DrawnElement::label)
                .findFirst()
                .map(label -> "\"" + label + "\"")
                .orElse("\"" + step.label() + "\"");
    }
}
