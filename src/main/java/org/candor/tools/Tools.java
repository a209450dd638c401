package org.candor.tools;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.candor.audit.chain.VerifyCommand;

/** {@code java -jar candor-tools.jar COMMAND ...}: needs neither server nor database nor network. */
public final class Tools {
    private static final int NOT_UNDERSTOOD = 2;

    private Tools() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintStream out) {
        var command = arguments.isEmpty() ? "" : arguments.get(0);
        return switch (command) {
            case "verify" -> VerifyCommand.run(arguments, out);
            case "check" -> CheckCommand.run(arguments, out);
            case "diff" -> DiffCommand.run(arguments, out);
            case "screen" -> ScreenCommand.run(arguments, out);
            default -> {
                out.println("Usage: java -jar candor-tools.jar COMMAND ...\n\n" + VerifyCommand.USAGE + "\n"
                        + CheckCommand.USAGE + "\n" + DiffCommand.USAGE + "\n" + ScreenCommand.USAGE);
                yield NOT_UNDERSTOOD;
            }
        };
    }
}
