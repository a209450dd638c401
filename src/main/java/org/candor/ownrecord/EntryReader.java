package org.candor.ownrecord;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.candor.shared.Refusal;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads one resource of the file with HAPI. Its narrative is left out: nobody is shown foreign markup. What HAPI would say
 * about a flaw is not logged, as it repeats the value.
 */
final class EntryReader {
    private static final JsonMapper JSON = JsonMapper.builder(StrictJson.FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final IJsonLikeParser fhir;

    EntryReader() {
        fhir = (IJsonLikeParser) FhirContext.forR4Cached().newJsonParser();
        fhir.setParserErrorHandler(new ErrorHandlerAdapter());
    }

    /**
     * Empty when the resource cannot be read, whatever the file says it is.
     *
     * @throws Refusal {@code NOT_R4}
     */
    Optional<Resource> read(byte[] bytes, int begin, int end) throws IOException {
        var tree = (ObjectNode) JSON.readTree(bytes, begin, end - begin);
        if (OtherVersion.shows(tree)) {
            throw new Refusal(OwnRecordRefusal.NOT_R4, "a resource of another version");
        }
        tree.remove("text");
        var structure = new JacksonStructure();
        structure.setNativeObject(tree);
        try {
            return fhir.parseResource(structure) instanceof Resource resource
                    ? Optional.of(resource)
                    : Optional.empty();
        } catch (DataFormatException | IllegalArgumentException | ClassCastException | NullPointerException notFhir) {
            return Optional.empty(); // HAPI says the same of a wrong shape in all of these ways
        }
    }
}
