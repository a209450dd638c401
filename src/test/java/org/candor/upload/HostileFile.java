package org.candor.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * A file that somebody may send, and what must become of it.
 *
 * @param entry of the list of hostile files
 * @param answer {@code READ}, or the name of the refusal
 */
record HostileFile(String entry, String name, String answer, byte[] bytes) {
    private static final String READ = "READ";

    static List<HostileFile> all() {
        var all = new ArrayList<HostileFile>();
        otherThings(all);
        bombs(all);
        actingPapers(all);
        brokenOnes(all);
        rightOnes(all);
        return all;
    }

    private static void otherThings(List<HostileFile> all) {
        text(all, "UP01", "a program by the name of a paper", "NOT_A_PICTURE", "<%@ page import=\"java.io.*\" %>");
        text(all, "UP01", "a page", "NOT_A_PICTURE", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        text(all, "UP01", "an archive", "NOT_A_PICTURE", "PK\u0003\u0004WEB-INF/web.xml");
        text(all, "UP03", "a drawing with a script", "NOT_A_PICTURE", "<svg onload='alert(1)'/>");
        text(all, "UP05", "a test virus", "NOT_A_PICTURE", virus());
        add(all, "UP05", "a test virus behind a photo", READ, joined(SampleFiles.picture("jpeg"), bytes(virus())));
        add(
                all,
                "UP05",
                "a page behind a picture",
                READ,
                joined(SampleFiles.picture("png"), bytes("<script>alert(1)</script>")));
        add(all, "UP11", "nothing", "EMPTY", new byte[0]);
        add(all, "UP11", "a byte too much", "TOO_LARGE", new byte[UploadReader.MOST_BYTES + 1]);
        add(all, "UP11", "one byte", "NOT_A_PICTURE", new byte[1]);
        for (var format : List.of("gif", "bmp", "tiff")) {
            add(all, "UP20", "another format, " + format, "NOT_A_PICTURE", SampleFiles.picture(format));
        }
        text(all, "UP20", "DICOM", "NOT_A_PICTURE", "\0".repeat(128) + "DICM");
        text(all, "UP20", "WebP", "NOT_A_PICTURE", "RIFF\0\0\0\0WEBPVP8 ");
        text(all, "UP20", "an iPhone's format", "HEIC", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
    }

    private static void bombs(List<HostileFile> all) {
        text(all, "UP06", "a zip", "NOT_A_PICTURE", "PK\u0003\u0004" + "\0".repeat(42_000));
        add(all, "UP06", "a picture 30,000 by 30,000", "TOO_MANY_PIXELS", SampleFiles.png(30_000, 30_000));
        add(all, "UP06", "a picture a million wide", "TOO_MANY_PIXELS", SampleFiles.png(1_000_000, 1));
        add(all, "UP06", "the largest picture", READ, SampleFiles.png(7_000, 7_000));
        add(
                all,
                "UP06",
                "a paper packed to a hundredth",
                "PDF_TOO_COMPLEX",
                filtered("/FlateDecode", SampleFiles.zeros(100_000_000)));
        add(
                all,
                "UP06",
                "packed twice",
                "PDF_TOO_COMPLEX",
                filtered("[/FlateDecode /FlateDecode]", SampleFiles.packed(SampleFiles.zeros(40_000_000))));
        add(
                all,
                "UP06",
                "packed twice, by short names",
                "PDF_TOO_COMPLEX",
                filtered("[/Fl/Fl]", SampleFiles.packed(SampleFiles.zeros(40_000_000))));
        add(all, "UP06", "packed in an old way", "PDF_TOO_COMPLEX", filtered("/LZWDecode", new byte[1_000]));
        add(
                all,
                "UP06",
                "packed in an old way with a hidden name",
                "PDF_TOO_COMPLEX",
                filtered("/LZW#44ecode", new byte[1_000]));
        add(
                all,
                "UP06",
                "packed as another object says",
                "PDF_TOO_COMPLEX",
                new SampleFiles.Pdf()
                        .with(4, "/Filter 5 0 R", new byte[1_000])
                        .object("[/FlateDecode /FlateDecode]")
                        .bytes());
        add(all, "UP06", "a form in a form in a form", "PDF_TOO_COMPLEX", laughs());
        add(
                all,
                "UP06",
                "a scan 60,000 by 60,000",
                "TOO_MANY_PIXELS",
                image(
                        "/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>",
                        new byte[100]));
        add(
                all,
                "UP06",
                "a photo inside that says another size",
                "TOO_MANY_PIXELS",
                image(
                        "/Width 120 /Height 80 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
                        claiming(60_000)));
        add(
                all,
                "UP06",
                "a huge picture among the strokes",
                "TOO_MANY_PIXELS",
                new SampleFiles.Pdf()
                        .with(4, "", bytes("q BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID xxxx EI Q"))
                        .bytes());
        add(
                all,
                "UP06",
                "a packed picture among the strokes",
                "PDF_TOO_COMPLEX",
                new SampleFiles.Pdf()
                        .with(
                                4,
                                "",
                                joined(
                                        bytes("q BI /W 100 /H 100 /BPC 8 /CS /RGB /F /Fl ID "),
                                        joined(SampleFiles.zeros(60_000_000), bytes(" EI Q"))))
                        .bytes());
    }

    private static void actingPapers(List<HostileFile> all) {
        var script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
        add(all, "UP08", "a program that runs on opening", "PDF_ACTIVE", catalogue("/OpenAction " + script));
        add(all, "UP08", "a program on a page", "PDF_ACTIVE", page("/AA << /O " + script + " >>"));
        add(
                all,
                "UP08",
                "a program with a hidden name",
                "PDF_ACTIVE",
                catalogue("/OpenAction << /S /J#61vaScript /J#53 (x) >>"));
        add(all, "UP08", "a command", "PDF_ACTIVE", catalogue("/OpenAction << /S /Launch /F (cmd.exe) >>"));
        add(all, "UP08", "a file inside", "PDF_ACTIVE", catalogue("/Names << /EmbeddedFiles << /Names [] >> >>"));
        add(all, "UP08", "a form of its own", "PDF_ACTIVE", catalogue("/AcroForm << /XFA (x) /Fields [] >>"));
        add(
                all,
                "UP08",
                "sending on",
                "PDF_ACTIVE",
                catalogue("/OpenAction << /S /SubmitForm /F (http://x.example) >>"));
        add(all, "UP08", "locked", "PDF_LOCKED", locked("secret"));
        add(all, "UP08", "locked without a password", "PDF_LOCKED", locked(""));
        add(all, "UP08", "eleven pages", "PDF_TOO_MANY_PAGES", pages(11));
        add(
                all,
                "UP08",
                "a billion pages, says the paper",
                "PDF_TOO_MANY_PAGES",
                new SampleFiles.Pdf()
                        .with(2, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>")
                        .bytes());
        add(
                all,
                "UP08",
                "pages that hold themselves",
                "DAMAGED",
                new SampleFiles.Pdf()
                        .with(2, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
                        .bytes());
        add(
                all,
                "UP08",
                "no page",
                "DAMAGED",
                new SampleFiles.Pdf()
                        .with(2, "<< /Type /Pages /Kids [] /Count 0 >>")
                        .bytes());
        add(all, "UP08", "a page without a size", "DAMAGED", page("/MediaBox [0 0 0 0]"));
        add(all, "UP08", "a page as large as a town", READ, page("/MediaBox [0 0 90000000 90000000]"));
        add(
                all,
                "UP08",
                "a scan that nobody could see",
                "PDF_NOT_SHOWN",
                image(
                        "/Width 10 /Height 10 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode",
                        new byte[100]));
        add(all, "UP08", "a link and a place to open at", READ, catalogue("/OpenAction [3 0 R /Fit]"));
    }

    private static void brokenOnes(List<HostileFile> all) {
        var random = new Random(20);
        var noise = new byte[50_000];
        random.nextBytes(noise);
        add(all, "UP20", "noise after a photo's head", "DAMAGED", joined(bytes("\u00FF\u00D8\u00FF\u00E0"), noise));
        add(
                all,
                "UP20",
                "noise after a picture's head",
                "DAMAGED",
                joined(java.util.Arrays.copyOf(SampleFiles.picture("png"), 33), noise));
        add(all, "UP20", "noise after a paper's head", "DAMAGED", joined(bytes("%PDF-1.7\n"), noise));
        add(all, "UP20", "a photo's head alone", "DAMAGED", bytes("\u00FF\u00D8\u00FF"));
        add(
                all,
                "UP20",
                "a photo of thousands of scans",
                "DAMAGED",
                joined(SampleFiles.picture("jpeg"), bytes("\u00FF\u00DA".repeat(5_000))));
        add(
                all,
                "UP20",
                "a segment longer than the photo",
                "DAMAGED",
                bytes("\u00FF\u00D8\u00FF\u00E1\u00FF\u00FFExif"));
        add(
                all,
                "UP20",
                "a nest of lists",
                "DAMAGED",
                new SampleFiles.Pdf().with(1, "[".repeat(200_000)).bytes());
        add(
                all,
                "UP20",
                "how the camera was held, outside the photo",
                READ,
                SampleFiles.withSegment(0xE1, bytes("Exif\0\0II*\0\u00FF\u00FF\u00FF\u007F")));
    }

    private static void rightOnes(List<HostileFile> all) {
        add(all, "", "a photo", READ, SampleFiles.picture("jpeg"));
        add(all, "UP13", "a photo that says where", READ, SampleFiles.photo(6));
        add(all, "", "a screenshot", READ, SampleFiles.picture("png"));
        add(all, "", "a lab report", READ, new SampleFiles.Pdf().bytes());
        add(all, "", "ten pages", READ, pages(10));
        add(
                all,
                "",
                "a scan",
                READ,
                image(
                        "/Width 120 /Height 80 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
                        SampleFiles.picture("jpeg")));
    }

    private static byte[] filtered(String filter, byte[] content) {
        return new SampleFiles.Pdf().with(4, "/Filter " + filter, content).bytes();
    }

    private static byte[] catalogue(String more) {
        return new SampleFiles.Pdf()
                .with(1, "<< /Type /Catalog /Pages 2 0 R " + more + " >>")
                .bytes();
    }

    private static byte[] page(String more) {
        var box = more.contains("MediaBox") ? "" : "/MediaBox [0 0 612 792] ";
        return new SampleFiles.Pdf()
                .with(3, "<< /Type /Page /Parent 2 0 R " + box + "/Contents 4 0 R " + more + " >>")
                .bytes();
    }

    private static byte[] image(String says, byte[] content) {
        return new SampleFiles.Pdf()
                        .with(
                                3,
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>")
                        .with(4, "", bytes("q 400 0 0 600 72 72 cm /I Do Q"))
                        .stream("/Type /XObject /Subtype /Image " + says, content)
                        .bytes();
    }

    /** Each form draws the next one ten times: 10 to the power of 12 strokes. */
    private static byte[] laughs() {
        var pdf = new SampleFiles.Pdf()
                .with(
                        3,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /N 5 0 R >> >> >>")
                .with(4, "", bytes("/N Do"));
        for (int form = 0; form < 12; form++) {
            pdf.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /N " + (form + 6)
                            + " 0 R >> >>",
                    bytes("/N Do ".repeat(10)));
        }
        return pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", bytes("0 0 1 1 re f"))
                .bytes();
    }

    /** A JPEG whose head says another size. */
    private static byte[] claiming(int size) {
        var jpeg = SampleFiles.picture("jpeg");
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                jpeg[at + 5] = (byte) (size >> 8);
                jpeg[at + 6] = (byte) size;
                jpeg[at + 7] = (byte) (size >> 8);
                jpeg[at + 8] = (byte) size;
                return jpeg;
            }
        }
        throw new IllegalStateException();
    }

    private static byte[] pages(int many) {
        try (var document = new PDDocument()) {
            IntStream.range(0, many).forEach(page -> document.addPage(new PDPage()));
            return saved(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] locked(String password) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** Put together, so that no scanner takes this source for the test virus. */
    private static String virus() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    }

    private static void text(List<HostileFile> all, String entry, String name, String answer, String content) {
        add(all, entry, name, answer, bytes(content));
    }

    private static void add(List<HostileFile> all, String entry, String name, String answer, byte[] content) {
        all.add(new HostileFile(entry, name, answer, content));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    static String entries() {
        return all().stream()
                .map(HostileFile::entry)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
