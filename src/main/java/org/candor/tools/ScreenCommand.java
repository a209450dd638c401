package org.candor.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.screening.Given;
import org.candor.screening.Screening;
import org.candor.screening.ScreeningRules;
import org.candor.screening.TryOut;
import org.candor.screening.TryOutJson;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.engine.dmn.ParsedTable;

/** {@code screen FACTS.json}: what the intake rules that ship would find in these facts, and which queue it would be. */
final class ScreenCommand {
    static final String USAGE = """
            screen FACTS.json
              One JSON object with facts by the names of contraindications.facts.csv. Prints what would be found, as JSON.
              Exit code: 0 screened, 2 cannot be read.
            """;

    private static final int SCREENED = 0;
    private static final int UNREADABLE = 2;

    private ScreenCommand() {}

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2) {
            out.println(USAGE);
            return UNREADABLE;
        }
        var given = read(Path.of(arguments.get(1)));
        out.println(given.map(facts -> TryOutJson.write(TryOut.of(shipped(), facts)))
                .orElse("Not screened: this is not one JSON object with facts, or it is larger than 1 MB."));
        return given.isPresent() ? SCREENED : UNREADABLE;
    }

    private static Optional<Given> read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return TryOutJson.read(bytes.readNBytes(TryOutJson.MOST_BYTES + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static ScreeningRules shipped() {
        return new ScreeningRules(ScreenCommand::rows, table(Screening.FINDINGS_TABLE), table(Screening.OUTCOME_TABLE));
    }

    private static List<Map<String, Object>> rows(byte[] table, Map<String, ?> facts) {
        return new ParsedTable(table)
                .rows(facts).stream().map(ParsedTable.Row::gives).toList();
    }

    private static byte[] table(String key) {
        return ShippedDrawings.bytes(key).orElseThrow();
    }
}
