package org.candor.ownrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A suggestion as it is kept: a JSON object. */
@Converter
public class SuggestionColumn implements AttributeConverter<Suggestion, String> {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String convertToDatabaseColumn(Suggestion said) {
        try {
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a suggestion that is no JSON", e);
        }
    }

    @Override
    public Suggestion convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Suggestion.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored suggestion that is no JSON", e);
        }
    }
}
