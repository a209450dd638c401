package org.candor.tools;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.screening.Hit;
import org.candor.screening.process.TryOut;
import org.candor.workflow.check.ShippedDrawings;

/** {@code screen FACTS.json}: what the intake rules that ship would find in these facts, and which queue it would be. */
final class ScreenCommand {
    static final String USAGE = """
            screen FACTS.json
              One JSON object with facts by the names of contraindications.facts.csv. Prints what would be found, as JSON.
              Exit code: 0 screened, 2 cannot be read.
            """;

    private static final String NOT_READ = "Not screened: this is not one JSON object that can be read.";
    private static final int SCREENED = 0;
    private static final int UNREADABLE = 2;
    private static final long MOST_BYTES = 1_000_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ScreenCommand() {}

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2) {
            out.println(USAGE);
            return UNREADABLE;
        }
        try {
            var file = Path.of(arguments.get(1));
            if (Files.size(file) > MOST_BYTES) {
                out.println("Not screened: the file is larger than 1 MB.");
                return UNREADABLE;
            }
            var given = JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {});
            if (given == null) {
                out.println(NOT_READ);
                return UNREADABLE;
            }
            out.println(JSON.writeValueAsString(written(shipped().of(given))));
            return SCREENED;
        } catch (IOException unreadable) {
            out.println(NOT_READ);
            return UNREADABLE;
        }
    }

    private static TryOut shipped() {
        return new TryOut(table("contraindications"), table("screening-outcome"));
    }

    private static byte[] table(String key) {
        return ShippedDrawings.bytes(key).orElseThrow();
    }

    private static Map<String, Object> written(TryOut.Answer answer) {
        var object = new LinkedHashMap<String, Object>();
        object.put("outcome", answer.outcome());
        answer.severity().ifPresent(severity -> object.put("severity", severity));
        object.put(
                "findings",
                answer.findings().stream().map(ScreenCommand::written).toList());
        object.put("tableVersion", answer.tableVersion());
        object.put("ignored", answer.ignored());
        return object;
    }

    private static Map<String, Object> written(Hit hit) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", hit.ruleId());
        object.put("outcome", hit.outcome());
        object.put("severity", hit.severity());
        object.put("reason", hit.reason());
        object.put("source", hit.source());
        return object;
    }
}
