package org.candor.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candor.screening.RuleSet;
import org.candor.screening.Screening;
import org.candor.screening.ScreeningRefusal;
import org.candor.screening.ScreeningRules;
import org.candor.screening.TryOut;
import org.candor.screening.TryOutJson;
import org.candor.shared.Refusal;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.engine.dmn.ParsedTable;

/** {@code screen FACTS.json}: what the rules that ship would find in these facts, and what would come of it. */
final class ScreenCommand {
    static final String USAGE = """
            screen FACTS.json
              One JSON object with facts by the names of contraindications.facts.csv. With "stage": "dayOf" the object "day" by
              those of day-of-infusion.facts.csv; with "stage": "betweenSessions" the object "between" by those of
              between-sessions.facts.csv. Prints what would be found, as JSON.
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
        try (var bytes = Files.newInputStream(Path.of(arguments.get(1)))) {
            var given = TryOutJson.read(bytes.readNBytes(TryOutJson.MOST_BYTES + 1));
            out.println(TryOutJson.write(TryOut.of(shipped(given.set()), given)));
            return SCREENED;
        } catch (Refusal refusal) {
            out.println("Not screened: "
                    + (refusal.reason() == ScreeningRefusal.UNKNOWN_STAGE
                            ? "the stage is none of intake, dayOf and betweenSessions."
                            : "this is not one JSON object with facts, or it is larger than 1 MB."));
            return UNREADABLE;
        } catch (IOException unreadable) {
            out.println("Not screened: the file cannot be read.");
            return UNREADABLE;
        }
    }

    private static ScreeningRules shipped(RuleSet set) {
        return new ScreeningRules(
                set,
                ScreenCommand::rows,
                table(set.key()),
                table(Screening.OUTCOME_TABLE),
                LocalDate.now(Clock.systemDefaultZone()));
    }

    private static List<Map<String, Object>> rows(byte[] table, Map<String, ?> facts) {
        return new ParsedTable(table)
                .rows(facts).stream().map(ParsedTable.Row::gives).toList();
    }

    private static byte[] table(String key) {
        return ShippedDrawings.bytes(key).orElseThrow();
    }
}
