package org.candor.questionnaire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;

/** Reads content that staff keep as YAML into records: what is left out is empty, and a key that nobody knows is refused. */
final class ContentYaml {
    private static final YAMLMapper MAPPER = mapper();

    private ContentYaml() {}

    /** @param yaml the text itself */
    static <T> T read(String yaml, TypeReference<T> type) throws JsonProcessingException {
        return MAPPER.readValue(yaml, type);
    }

    private static YAMLMapper mapper() {
        var mapper = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        for (var type : List.of(String.class, List.class, Map.class)) {
            mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }
}
