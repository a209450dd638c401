package org.candor.ownrecord;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Bundles as another system would write them, made of resources in short. */
final class Bundles {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private Bundles() {}

    /** Resources in JSON with single quotes. */
    static String of(String... resources) {
        return Arrays.stream(resources)
                .map(resource -> "{'fullUrl':'urn:uuid:" + Integer.toHexString(resource.hashCode()) + "','resource':"
                        + resource + "}")
                .collect(Collectors.joining(",", "{'resourceType':'Bundle','type':'collection','entry':[", "]}"))
                .replace('\'', '"');
    }

    static OwnRecord read(String... resources) {
        return read(of(resources).getBytes(StandardCharsets.UTF_8));
    }

    static OwnRecord read(byte[] file) {
        return OwnRecordReader.read(new ByteArrayInputStream(file), "mine.json", TODAY);
    }

    static String patient(String id) {
        return "{'resourceType':'Patient','id':'" + id
                + "','name':[{'family':'Núñez','given':['Ana','María']}],'birthDate':'1980-05-02'}";
    }

    static String medicine(String id, String rest) {
        return "{'resourceType':'MedicationRequest','id':'" + id
                + "','status':'active','intent':'order','subject':{'reference':'Patient/p'}," + rest + "}";
    }

    static String named(String code, String text) {
        return "{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'" + code + "'}],'text':'"
                + text + "'}";
    }

    static String condition(String id, String clinical, String verification, String text) {
        return "{'resourceType':'Condition','id':'" + id + "','clinicalStatus':" + status(clinical)
                + ",'verificationStatus':" + status(verification) + ",'code':{'text':'" + text
                + "'},'subject':{'reference':'Patient/p'}}";
    }

    static String allergy(String clinical, String verification, String text) {
        return condition("a-" + text, clinical, verification, text)
                .replace("'Condition'", "'AllergyIntolerance'")
                .replace("'subject'", "'patient'");
    }

    static String measured(String loinc, String date, String value, String unit) {
        return "{'resourceType':'Observation','id':'o" + date + "','status':'final','code':" + loinc(loinc)
                + ",'subject':{'reference':'Patient/p'},'effectiveDateTime':'" + date + "','valueQuantity':"
                + quantity(value, unit) + "}";
    }

    static String loinc(String code) {
        return "{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'" + code + "'}";
    }

    static String quantity(String value, String unit) {
        return "{'value':" + value + ",'unit':'" + unit + "','system':'http://unitsofmeasure.org','code':'" + unit
                + "'}";
    }

    private static String status(String code) {
        return "{'coding':[{'code':'" + code + "'}]}";
    }
}
