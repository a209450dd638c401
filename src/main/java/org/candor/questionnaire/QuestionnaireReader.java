package org.candor.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FHIR R4 Questionnaire into our own records.
 *
 * <p>Standard extensions: translation, ordinalValue, minValue, maxValue, regex, questionnaire-unitOption, questionnaire-optionExclusive.
 * Ours, under {@value #CANDOR}: why, who-sees-it, hint, absent-answer, fact, raises-crisis, not-in-future, scale-low, scale-high, body-map,
 * group.
 */
final class QuestionnaireReader {

    static final String CANDOR = "http://candor.org/fhir/StructureDefinition/";
    static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
    static final int LONGEST_TEXT = 4000;

    private QuestionnaireReader() {}

    static Questionnaire read(String json) {
        var fhir = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(org.hl7.fhir.r4.model.Questionnaire.class, json);
        return new Questionnaire(
                fhir.getIdElement().getIdPart(),
                fhir.getVersion(),
                fhir.getUrl(),
                fhir.getStatus() == PublicationStatus.ACTIVE,
                text(fhir.getTitleElement()),
                text(fhir.getDescriptionElement()),
                sentence(fhir.getExtension(), "why"),
                sentence(fhir.getExtension(), "who-sees-it"),
                Optional.ofNullable(fhir.getCopyright()).orElse(""),
                items(fhir.getItem()));
    }

    private static List<QuestionnaireItem> items(List<QuestionnaireItemComponent> items) {
        return items.stream().map(QuestionnaireReader::item).toList();
    }

    private static QuestionnaireItem item(QuestionnaireItemComponent item) {
        var extensions = item.getExtension();
        return new QuestionnaireItem(
                item.getLinkId(),
                ItemType.valueOf(item.getType().toCode().replace('-', '_').toUpperCase(Locale.ROOT)),
                text(item.getTextElement()),
                sentence(extensions, "hint"),
                sentence(extensions, "why"),
                item.getRequired(),
                item.getRepeats(),
                item.getAnswerOption().stream().map(QuestionnaireReader::option).toList(),
                Optional.ofNullable(item.getAnswerValueSet()).orElse(""),
                isTrue(extensions, CANDOR + "body-map"),
                item.getEnableWhen().stream()
                        .map(QuestionnaireReader::condition)
                        .toList(),
                item.getEnableBehavior() == EnableWhenBehavior.ANY,
                limits(item),
                all(extensions, HL7 + "questionnaire-unitOption")
                        .map(e -> (Coding) e.getValue())
                        .map(c -> new QuestionnaireItem.Unit(c.getCode(), text(c.getDisplayElement())))
                        .toList(),
                all(extensions, CANDOR + "absent-answer")
                        .flatMap(e -> Absent.ofCode(e.getValue().primitiveValue()).stream())
                        .toList(),
                scale(extensions),
                all(extensions, CANDOR + "fact").map(QuestionnaireReader::fact).toList(),
                items(item.getItem()));
    }

    private static AnswerOption option(QuestionnaireItemAnswerOptionComponent option) {
        var coding = option.getValueCoding();
        var score = one(option.getExtension(), HL7 + "ordinalValue")
                .map(e -> ((DecimalType) e.getValue()).getValue().intValueExact());
        return new AnswerOption(
                coding.getSystem(),
                coding.getCode(),
                text(coding.getDisplayElement()),
                sentence(option.getExtension(), "group"),
                score.orElse(null),
                isTrue(option.getExtension(), HL7 + "questionnaire-optionExclusive"),
                isTrue(option.getExtension(), CANDOR + "raises-crisis"));
    }

    private static EnableWhen condition(QuestionnaireItemEnableWhenComponent when) {
        var operator =
                switch (when.getOperator()) {
                    case EXISTS -> EnableWhen.Operator.EXISTS;
                    case NOT_EQUAL -> EnableWhen.Operator.NOT_EQUAL;
                    case GREATER_THAN -> EnableWhen.Operator.GREATER;
                    case LESS_THAN -> EnableWhen.Operator.LESS;
                    case GREATER_OR_EQUAL -> EnableWhen.Operator.GREATER_OR_EQUAL;
                    case LESS_OR_EQUAL -> EnableWhen.Operator.LESS_OR_EQUAL;
                    default -> EnableWhen.Operator.EQUAL;
                };
        return new EnableWhen(when.getQuestion(), operator, expected(when.getAnswer()));
    }

    private static String expected(Type answer) {
        return answer instanceof Coding coding ? coding.getCode() : answer.primitiveValue();
    }

    private static QuestionnaireItem.Limits limits(QuestionnaireItemComponent item) {
        var extensions = item.getExtension();
        var earliest = one(extensions, HL7 + "minValue")
                .filter(e -> e.getValue() instanceof DateType)
                .map(e -> LocalDate.parse(e.getValue().primitiveValue()));
        return new QuestionnaireItem.Limits(
                number(extensions, HL7 + "minValue"),
                number(extensions, HL7 + "maxValue"),
                earliest.orElse(null),
                isTrue(extensions, CANDOR + "not-in-future"),
                item.hasMaxLength() ? item.getMaxLength() : LONGEST_TEXT,
                one(extensions, HL7 + "regex")
                        .map(e -> e.getValue().primitiveValue())
                        .orElse(null));
    }

    private static @Nullable BigDecimal number(List<Extension> extensions, String url) {
        return one(extensions, url)
                .filter(e -> !(e.getValue() instanceof DateType))
                .map(e -> new BigDecimal(e.getValue().primitiveValue()))
                .orElse(null);
    }

    private static QuestionnaireItem.@Nullable Scale scale(List<Extension> extensions) {
        var low = sentence(extensions, "scale-low");
        return low.isBlank() ? null : new QuestionnaireItem.Scale(low, sentence(extensions, "scale-high"));
    }

    private static Fact fact(Extension extension) {
        var as = part(extension, "as")
                .orElse("code")
                .replaceAll("([A-Z])", "_$1")
                .toUpperCase(Locale.ROOT);
        return new Fact(
                part(extension, "name").orElseThrow(),
                Fact.As.valueOf(as),
                part(extension, "needed").filter("true"::equals).isPresent(),
                part(extension, "otherwise").orElse(null),
                part(extension, "by").orElse(null));
    }

    private static Optional<String> part(Extension extension, String url) {
        return one(extension.getExtension(), url).map(e -> e.getValue().primitiveValue());
    }

    private static Text sentence(List<Extension> extensions, String name) {
        return one(extensions, CANDOR + name)
                .map(e -> text((StringType) e.getValue()))
                .orElse(Text.NONE);
    }

    private static Text text(@Nullable PrimitiveType<String> element) {
        if (element == null || element.isEmpty()) {
            return Text.NONE;
        }
        return new Text(element.getValue(), spanish(element));
    }

    private static @Nullable String spanish(Element element) {
        return all(element.getExtension(), HL7 + "translation")
                .filter(t -> part(t, "lang").filter("es"::equals).isPresent())
                .flatMap(t -> part(t, "content").stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean isTrue(List<Extension> extensions, String url) {
        return one(extensions, url)
                .filter(e -> "true".equals(e.getValue().primitiveValue()))
                .isPresent();
    }

    private static Optional<Extension> one(List<Extension> extensions, String url) {
        return all(extensions, url).findFirst();
    }

    private static Stream<Extension> all(List<Extension> extensions, String url) {
        return extensions.stream().filter(e -> url.equals(e.getUrl()));
    }
}
