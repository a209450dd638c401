package org.candor.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candor.workflow.change.ChangeReport;
import org.candor.workflow.drawing.DrawingReader;

/** {@code diff A B}: what the second drawing changes in the first, in sentences, the gravest first. */
final class DiffCommand {
    private static final int SAME = 0;
    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    static final String USAGE = """
            diff A B
              Exit code: 0 no effect on any request, 1 there is, 2 one cannot be read.
            """;

    private DiffCommand() {}

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 3) {
            out.println(USAGE);
            return UNREADABLE;
        }
        try {
            var report = ChangeReport.between(
                    Files.readAllBytes(Path.of(arguments.get(1))),
                    Files.readAllBytes(Path.of(arguments.get(2))),
                    org.candor.workflow.StepCatalogue.shipped());
            out.println(report.summary());
            report.lines().forEach(out::println);
            return report.isEmpty() || report.hasNoEffect() ? SAME : DIFFERENT;
        } catch (IOException | DrawingReader.Unreadable unreadable) {
            out.println("Not compared: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }
}
