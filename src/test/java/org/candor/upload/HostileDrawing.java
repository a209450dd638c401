package org.candor.upload;

import java.util.List;
import java.util.Random;
import org.candor.shared.Refusal;

/** Reads every hostile file in a small Java of its own and prints what became of it: answer, milliseconds, name. */
final class HostileDrawing {
    private static final int CHANGED = 150;

    private HostileDrawing() {}

    public static void main(String[] none) {
        for (var hostile : HostileFile.all()) {
            var started = System.nanoTime();
            var answer = answer(hostile.bytes());
            System.out.println(answer + "\t" + (System.nanoTime() - started) / 1_000_000 + "\t" + hostile.name());
        }
        for (var right : List.of(SampleFiles.photo(6), SampleFiles.picture("png"), new SampleFiles.Pdf().bytes())) {
            System.out.println("CHANGED\t" + changed(right));
        }
    }

    /** How many of so many files with a few wrong bytes were neither read nor refused. */
    private static int changed(byte[] right) {
        var random = new Random(right.length);
        int wrong = 0;
        for (int many = 0; many < CHANGED; many++) {
            var file = right.clone();
            for (int change = 0; change <= random.nextInt(8); change++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            if (answer(file).startsWith("!")) {
                wrong++;
            }
        }
        return wrong;
    }

    private static String answer(byte[] file) {
        try {
            UploadReader.read(file);
            return "READ";
        } catch (Refusal refusal) {
            return refusal.reason().name();
        } catch (Throwable fault) {
            return "!" + fault;
        }
    }
}
