package org.candor.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code java -jar candor-tools.jar verify AUDIT-EXPORT}: is this what the portal sealed? Needs neither server nor
 * database nor network. Exit 0 it is, 1 it is not (the first bad row is named), 2 it could not be checked.
 */
public final class VerifyCommand {
    static final int GOOD = 0;
    static final int BAD = 1;
    static final int NOT_CHECKED = 2;

    /** What follows the name of the tool. */
    public static final String USAGE = """
            verify AUDIT-EXPORT [--key PUBLIC-KEY] [--checkpoints FILE]
              --key          the public key that the practice handed out (printed at the portal's start)
              --checkpoints  checkpoints kept outside the database (audit-checkpoints.jsonl): shows a trail that was cut
              Exit code: 0 good, 1 changed, 2 not checked.
            """;

    private VerifyCommand() {}

    /** @param arguments beginning with the word {@code verify} */
    public static int run(List<String> arguments, PrintStream out) {
        var given = new ArrayList<>(arguments);
        var key = option(given, "--key");
        var checkpoints = option(given, "--checkpoints");
        if (given.size() != 2) {
            out.println(USAGE);
            return NOT_CHECKED;
        }
        var file = Path.of(given.get(1));
        try {
            var kept = checkpoints.isEmpty()
                    ? List.<Checkpoint>of()
                    : ExportFormat.checkpoints(Files.readAllLines(Path.of(checkpoints.get())));
            return say(new Verifier(() -> read(file), new Trust(key, kept)).verify(), key, out);
        } catch (IOException unreadable) {
            out.println("Not checked: " + unreadable);
            return NOT_CHECKED;
        }
    }

    /** Bytes that are no UTF-8 become a sign that no row holds, so that its row is named. */
    private static BufferedReader read(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static int say(Verdict verdict, Optional<String> key, PrintStream out) {
        if (verdict.fault().isPresent()) {
            out.println("CHANGED. " + verdict.fault().get());
            out.println(verdict.rows() + " rows before that are good.");
            return BAD;
        }
        out.println("OK. " + verdict.rows() + " rows, " + verdict.checkpoints() + " checkpoints.");
        out.println(
                key.isPresent()
                        ? "Signed with the key that was given."
                        : "Signed with " + verdict.key() + "\nCompare it with the key that the practice handed out.");
        return GOOD;
    }

    private static Optional<String> option(List<String> given, String name) {
        var at = given.indexOf(name);
        if (at < 0 || at + 1 >= given.size()) {
            return Optional.empty();
        }
        given.remove(at);
        return Optional.of(given.remove(at));
    }
}
