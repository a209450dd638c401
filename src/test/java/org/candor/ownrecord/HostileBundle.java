package org.candor.ownrecord;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file that wants the reader to hang, to run out of memory, to open an address, or to believe something that is not so.
 *
 * @param answer the refusal's code, or the number of suggestions that are left of it
 */
record HostileBundle(String name, String answer, Supplier<byte[]> bytes) {
    private static final String GOUT = Bundles.condition("c", "active", "confirmed", "Gout");
    private static final String HEAD = "{'resourceType':'Bundle','type':'collection','entry':[";
    private static final int MB = 1 << 20;

    /** All of them, each made when it is asked for: some are as large as may come. */
    static List<HostileBundle> all() {
        var all = new ArrayList<HostileBundle>();
        files(all);
        shapes(all);
        bombs(all);
        versions(all);
        values(all);
        return all;
    }

    private static void files(List<HostileBundle> all) {
        add(all, "nothing", "NO_FILE", () -> new byte[0]);
        add(all, "blanks", "NO_FILE", () -> " \n\t ".getBytes(UTF_8));
        add(all, "zip", "NOT_JSON", HostileBundle::zip);
        add(all, "gzip", "NOT_JSON", HostileBundle::gzip);
        add(all, "pdf", "NOT_JSON", () -> "%PDF-1.7\n1 0 obj".getBytes(UTF_8));
        add(all, "nul bytes", "NOT_JSON", () -> new byte[10_000]);
        text(
                all,
                "xml with an entity",
                "XML_GIVEN",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Bundle>&e;</Bundle>");
        text(all, "page", "XML_GIVEN", "  <html><script>alert(1)</script></html>");
        add(all, "utf-16", "NOT_UTF8", () -> json(bundle(GOUT)).getBytes(UTF_16));
        add(all, "latin-1", "NOT_UTF8", () -> json(bundle(GOUT.replace("Gout", "Neuralgía")))
                .getBytes(ISO_8859_1));
        add(all, "overlong utf-8", "NOT_UTF8", () -> spliced("Gout", (byte) 0xC0, (byte) 0xAF));
        add(all, "half a surrogate", "NOT_UTF8", () -> spliced("Gout", (byte) 0xED, (byte) 0xA0, (byte) 0x80));
        text(all, "byte order mark", "1", "\uFEFF" + bundle(GOUT));
        text(all, "cut off", "CUT_OFF", bundle(GOUT).substring(0, 200));
        text(all, "cut off in the list", "CUT_OFF", HEAD + "{'resource':" + GOUT + "},");
        text(all, "comment", "NOT_JSON", "{/* x */'resourceType':'Bundle'}");
        text(all, "NaN", "NOT_JSON", bundle(GOUT.replace("'c'", "NaN")));
        text(all, "something follows", "NOT_JSON", bundle(GOUT) + "]");
        text(all, "ndjson", "NDJSON_GIVEN", (GOUT + "\n").repeat(50));
        text(all, "two bundles", "NDJSON_GIVEN", bundle(GOUT) + bundle(GOUT));
        add(all, "21 MB", "TOO_LARGE", () -> " ".repeat(21 * MB).getBytes(UTF_8));
        add(all, "21 MB that is well formed", "TOO_LARGE", () -> json(entries(100_000, i -> GOUT))
                .getBytes(UTF_8));
    }

    private static void shapes(List<HostileBundle> all) {
        text(all, "a bare resource", "NOT_A_BUNDLE", GOUT);
        text(all, "an array", "NOT_A_BUNDLE", "[" + bundle(GOUT) + "]");
        text(all, "an empty object", "NOT_A_BUNDLE", "{}");
        text(
                all,
                "parameters",
                "NOT_A_BUNDLE",
                "{'resourceType':'Parameters','parameter':[{'resource':" + bundle(GOUT) + "}]}");
        text(all, "no list", "NOT_A_BUNDLE", "{'resourceType':'Bundle','entry':{'resource':" + GOUT + "}}");
        text(all, "a type that is no word", "NOT_A_BUNDLE", "{'resourceType':['Bundle'],'entry':[]}");
        text(all, "null entries", "1", HEAD + "null,null,5,'x',[],{},{'resource':null},{'resource':" + GOUT + "}]}");
        text(all, "a resource without a type", "0", bundle("{'code':{'text':'Gout'}}"));
        text(all, "the same name twice", "NAME_TWICE", bundle(GOUT.replace("'id':'c'", "'id':'c','id':'d'")));
        text(all, "two lists", "NAME_TWICE", "{'resourceType':'Bundle','entry':[],'entry':[]}");
        text(all, "a bundle in a bundle", "0", bundle(bundle(GOUT)));
        text(all, "two patients", "TWO_PATIENTS", bundle(Bundles.patient("p"), Bundles.patient("q")));
        text(
                all,
                "arrays for words and words for arrays",
                "0",
                bundle(GOUT.replace("{'text':'Gout'}", "['Gout',{'text':[[]]}]")));
        text(all, "a number for a list", "0", bundle(GOUT.replace("{'coding':[{'code':'active'}]}", "{'coding':7}")));
        text(
                all,
                "a circle",
                "1",
                bundle(
                        Bundles.medicine(
                                "m",
                                "'medicationReference':{'reference':'MedicationRequest/m','display':'Me'},'basedOn':[{'reference':'MedicationRequest/m'}]")));
        text(
                all,
                "a contained circle",
                "0",
                bundle(
                        Bundles.medicine(
                                "m",
                                "'contained':[{'resourceType':'Medication','id':'x','ingredient':[{'itemReference':{'reference':'#x'}}]}],'medicationReference':{'reference':'#x'}")));
    }

    private static void bombs(List<HostileBundle> all) {
        text(all, "depth 100 000", "TOO_DEEP", "{'a':" + "[".repeat(100_000));
        text(
                all,
                "depth in a resource",
                "TOO_DEEP",
                bundle(GOUT.replace(
                        "'id'", "'extension':" + "[{'extension':".repeat(5_000) + "1" + "}]".repeat(5_000) + ",'id'")));
        add(all, "a string of 19 MB", "PART_TOO_LARGE", () -> json(bundle(GOUT.replace("Gout", "x".repeat(19 * MB))))
                .getBytes(UTF_8));
        add(all, "a string of 19 MB in what is not read", "1", () -> json(bundle(
                        "{'resourceType':'Binary','data':'" + "A".repeat(19 * MB) + "'}", GOUT))
                .getBytes(UTF_8));
        add(all, "a number of 1 MB", "PART_TOO_LARGE", () -> json(bundle(GOUT.replace("'c'", "9".repeat(MB))))
                .getBytes(UTF_8));
        text(
                all,
                "a number that fills the memory when written out",
                "PART_TOO_LARGE",
                bundle(Bundles.measured("29463-7", "2026-01-01", "1e2147483647", "kg")));
        add(all, "a name of 1 MB", "PART_TOO_LARGE", () -> json(bundle("{'" + "n".repeat(MB) + "':1}"))
                .getBytes(UTF_8));
        add(all, "a million names", "PART_TOO_LARGE", () -> json(IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "'n" + i + "':1")
                        .collect(Collectors.joining(",", "{", "}")))
                .getBytes(UTF_8));
        add(all, "200 000 entries", "TOO_MANY_ENTRIES", () -> json(HEAD + "{},".repeat(199_999) + "{}]}")
                .getBytes(UTF_8));
        add(all, "30 000 conditions", "TOO_MANY_SUGGESTIONS", () -> json(entries(
                        30_000, i -> GOUT.replace("Gout", "G" + i)))
                .getBytes(UTF_8));
        add(all, "as many results as fit", "1", () -> json(entries(
                        30_000, i -> Bundles.measured("29463-7", "2025-01-01", String.valueOf(i), "kg")))
                .getBytes(UTF_8));
        add(all, "as many bills as fit", "0", () -> json(entries(
                        30_000,
                        i -> "{'resourceType':'Claim','item':[{'sequence':" + i + ",'note':'" + "x".repeat(300)
                                + "'}]}"))
                .getBytes(UTF_8));
        add(all, "contained bomb", "PART_TOO_LARGE", () -> json(bundle(Bundles.medicine(
                        "m",
                        "'contained':[" + "{'resourceType':'Medication','id':'x'},".repeat(40_000)
                                + "{}],'medicationReference':{'reference':'#x'}")))
                .getBytes(UTF_8));
        add(all, "ten thousand codings", "1", () -> json(bundle(GOUT.replace(
                        "{'text':'Gout'}", "{'coding':[" + "{'code':'a'},".repeat(10_000) + "{'display':'Gout'}]}")))
                .getBytes(UTF_8));
        add(all, "empty lists", "PART_TOO_LARGE", () -> json(bundle(
                        GOUT.replace("'id':'c'", "'x':[" + "[],".repeat(6 * MB) + "1]")))
                .getBytes(UTF_8));
    }

    private static void versions(List<HostileBundle> all) {
        text(
                all,
                "dstu2 condition",
                "NOT_R4",
                bundle(
                        "{'resourceType':'Condition','patient':{'reference':'Patient/p'},'clinicalStatus':'active','code':{'text':'Gout'}}"));
        text(all, "dstu2 order", "NOT_R4", bundle("{'resourceType':'MedicationOrder','status':'active'}"));
        text(
                all,
                "stu3 condition",
                "NOT_R4",
                bundle(
                        "{'resourceType':'Condition','clinicalStatus':'active','assertedDate':'2017','code':{'text':'Gout'}}"));
        text(
                all,
                "stu3 statement",
                "NOT_R4",
                bundle(
                        "{'resourceType':'MedicationStatement','status':'active','taken':'y','medicationCodeableConcept':{'text':'x'}}"));
        text(
                all,
                "r5 medicine",
                "NOT_R4",
                bundle("{'resourceType':'MedicationRequest','status':'active','medication':{'concept':{'text':'x'}}}"));
        text(
                all,
                "r5 allergy",
                "NOT_R4",
                bundle(
                        "{'resourceType':'AllergyIntolerance','type':{'coding':[{'code':'allergy'}]},'code':{'text':'x'}}"));
        text(all, "r5 type", "NOT_R4", bundle("{'resourceType':'NutritionIntake','status':'completed'}"));
        text(all, "a type of nobody's", "NOT_R4", bundle("{'resourceType':'../../etc/passwd'}"));
    }

    private static void values(List<HostileBundle> all) {
        text(all, "hidden characters", "1", bundle(GOUT.replace("Gout", "\\u202Etuog\\u0000\\u2066\\uD800")));
        text(all, "nothing but hidden characters", "0", bundle(GOUT.replace("Gout", "\\u202E\\u0000")));
        text(all, "markup", "1", bundle(GOUT.replace("Gout", "<img src=x onerror=alert(1)>")));
        text(all, "an expression", "1", bundle(GOUT.replace("Gout", "#{7*7}${7*7}")));
        text(
                all,
                "narrative with an entity",
                "1",
                bundle(
                        GOUT.replace(
                                "'id'",
                                "'text':{'status':'generated','div':'<!DOCTYPE x [<!ENTITY e SYSTEM \\u0022http://127.0.0.1:9/\\u0022>]><div>&e;</div>'},'id'")));
        text(
                all,
                "javascript address",
                "1",
                bundle(Bundles.medicine(
                        "m", "'medicationReference':{'reference':'javascript:alert(1)','display':'x'}")));
        text(
                all,
                "address elsewhere",
                "0",
                bundle(Bundles.medicine("m", "'medicationReference':{'reference':'http://127.0.0.1:9/Medication/1'}")));
        text(
                all,
                "address of a file",
                "0",
                bundle(Bundles.medicine("m", "'medicationReference':{'reference':'file:///etc/passwd'}")));
        text(all, "year 9999", "1", bundle(GOUT.replace("'id'", "'onsetDateTime':'9999-12-31','id'")));
        text(all, "a day that is none", "1", bundle(GOUT.replace("'id'", "'onsetDateTime':'yesterday','id'")));
        text(all, "tomorrow", "0", bundle(Bundles.measured("29463-7", "2026-03-02", "70", "kg")));
        text(all, "less than nothing", "0", bundle(Bundles.measured("29463-7", "2026-01-01", "-70", "kg")));
        text(all, "a unit that is none", "0", bundle(Bundles.measured("29463-7", "2026-01-01", "70", "<b>kg</b>")));
        text(
                all,
                "a value in words",
                "0",
                bundle(Bundles.measured("29463-7", "2026-01-01", "'70'", "kg").replace("'70'", "'seventy'")));
    }

    private static void text(List<HostileBundle> all, String name, String answer, String text) {
        add(all, name, answer, () -> json(text).getBytes(UTF_8));
    }

    private static void add(List<HostileBundle> all, String name, String answer, Supplier<byte[]> bytes) {
        all.add(new HostileBundle(name, answer, bytes));
    }

    private static String bundle(String... resources) {
        return IntStream.range(0, resources.length)
                .mapToObj(i -> "{'resource':" + resources[i] + "}")
                .collect(Collectors.joining(",", HEAD, "]}"));
    }

    private static String entries(int many, IntFunction<String> resource) {
        return IntStream.range(0, many)
                .mapToObj(i -> "{'resource':" + resource.apply(i) + "}")
                .collect(Collectors.joining(",", HEAD, "]}"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static byte[] spliced(String word, byte... instead) {
        var parts = json(bundle(GOUT)).split(word, 2);
        var out = new ByteArrayOutputStream();
        out.writeBytes(parts[0].getBytes(UTF_8));
        out.writeBytes(instead);
        out.writeBytes(parts[1].getBytes(UTF_8));
        return out.toByteArray();
    }

    private static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../bundle.json"));
            zip.write(new byte[MB]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip() {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(json(bundle(GOUT)).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
