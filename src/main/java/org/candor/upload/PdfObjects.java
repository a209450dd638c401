package org.candor.upload;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.candor.shared.Refusal;

/** Walks over everything in an opened PDF once, before anything is drawn: no program, no other file, no form, no picture too large. */
final class PdfObjects {
    /** A page scanned at 400 dots an inch has 15 million. */
    static final long MOST_PIXELS = 20_000_000;

    private static final int MOST_OBJECTS = 300_000;
    private static final Set<String> ACTIVE =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "GoToR", "Rendition", "RichMediaExecute");
    private static final Set<String> UNKNOWN_PICTURES = Set.of("JPXDecode", "JBIG2Decode");
    private static final List<String> PHOTOS = List.of("DCTDecode", "DCT");
    private static final Set<String> PLAIN = Set.of(
            "FlateDecode",
            "Fl",
            "DCTDecode",
            "DCT",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "CCITTFaxDecode",
            "CCF");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private PdfObjects() {}

    /** @throws Refusal {@code PDF_ACTIVE}, {@code PDF_NOT_SHOWN}, {@code PDF_TOO_COMPLEX}, {@code TOO_MANY_PIXELS} */
    static void check(COSDocument document) {
        var walk = new PdfObjects();
        walk.add(document.getTrailer());
        document.getXrefTable().keySet().forEach(key -> walk.add(document.getObjectFromPool(key)));
        walk.all();
    }

    private void add(COSBase next) {
        var found = next instanceof COSObject link ? link.getObject() : next;
        if (found != null && (found instanceof COSDictionary || found instanceof COSArray) && seen.add(found)) {
            if (seen.size() > MOST_OBJECTS) {
                throw new Refusal(UploadRefusal.PDF_TOO_COMPLEX, "objects");
            }
            waiting.add(found);
        }
    }

    private void all() {
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (next instanceof COSArray array) {
                array.forEach(this::addIfThere);
            } else if (next instanceof COSDictionary dictionary) {
                check(dictionary);
                dictionary.getValues().forEach(this::addIfThere);
            }
        }
    }

    private void addIfThere(COSBase next) {
        if (next != null) {
            add(next);
        }
    }

    private static void check(COSDictionary found) {
        for (var key : found.keySet()) {
            if (ACTIVE.contains(key.getName())) {
                throw new Refusal(UploadRefusal.PDF_ACTIVE, key.getName());
            }
        }
        var action = found.getNameAsString(COSName.S);
        if (action != null && ACTIONS.contains(action)) {
            throw new Refusal(UploadRefusal.PDF_ACTIVE, action);
        }
        if (found instanceof COSStream stream) {
            checkStream(stream);
        }
    }

    private static void checkStream(COSStream stream) {
        var filters = filters(stream);
        if (filters.stream().anyMatch(UNKNOWN_PICTURES::contains)) {
            throw new Refusal(UploadRefusal.PDF_NOT_SHOWN, "filter");
        }
        if (!PLAIN.containsAll(filters)
                || filters.stream().filter(name -> name.startsWith("Fl")).count() > 1) {
            throw new Refusal(UploadRefusal.PDF_TOO_COMPLEX, "filter");
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            PhotoReader.mustFit(
                    Math.max(0, stream.getInt(COSName.WIDTH)), Math.max(0, stream.getInt(COSName.HEIGHT)), MOST_PIXELS);
        }
        if (filters.stream().anyMatch(PHOTOS::contains)) {
            checkPhoto(stream);
        }
    }

    /** How large a photo inside says that it is, which need not be what the PDF says. */
    private static void checkPhoto(COSStream stream) {
        try (var photo = new PDStream(stream).createInputStream(PHOTOS)) {
            PhotoReader.mustFit("jpeg", photo, MOST_PIXELS);
        } catch (IOException broken) {
            throw new Refusal(UploadRefusal.DAMAGED, "a photo in the PDF");
        }
    }

    /** In the order of unpacking. */
    static List<String> filters(COSStream stream) {
        var names = new ArrayList<String>();
        var filters = stream.getFilters();
        if (filters instanceof COSName one) {
            names.add(one.getName());
        } else if (filters instanceof COSArray many) {
            for (int at = 0; at < many.size(); at++) {
                if (many.getObject(at) instanceof COSName one) {
                    names.add(one.getName());
                }
            }
        }
        return names;
    }
}
