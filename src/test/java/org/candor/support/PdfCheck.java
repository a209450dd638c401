package org.candor.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file keeps PDF/A-2a and PDF/UA-1, and gives back what it breaks, in veraPDF's words. */
public final class PdfCheck {
    private PdfCheck() {}

    /**
     * Also keeps the file under {@code target/papers}, to be looked at.
     *
     * @return empty when the file keeps both standards
     */
    public static List<String> violations(String name, byte[] pdf) {
        keep(name, pdf);
        VeraGreenfieldFoundryProvider.initialise();
        var found = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                for (TestAssertion failed : validator.validate(parser).getTestAssertions()) {
                    found.add(flavour + ": " + failed.getRuleId().getClause() + " " + failed.getMessage());
                }
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
        return found;
    }

    private static void keep(String name, byte[] pdf) {
        try {
            Files.createDirectories(Path.of("target", "papers"));
            Files.write(Path.of("target", "papers", name + ".pdf"), pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
