package org.candor.ownrecord;

import org.candor.shared.RefusalReason;

/** Why a file that a patient brought was not taken, or why something in it cannot be answered now. */
public enum OwnRecordRefusal implements RefusalReason {
    NO_FILE,
    /** More than the bytes that are read at all. */
    TOO_LARGE,
    /** A picture, a zip, a letter. */
    NOT_JSON,
    /** FHIR in its other notation. */
    XML_GIVEN,
    /** One resource a line, as bulk exports are. */
    NDJSON_GIVEN,
    NOT_UTF8,
    /** The end is missing. */
    CUT_OFF,
    TOO_DEEP,
    /** A number, a name or one resource is larger than any of a record. */
    PART_TOO_LARGE,
    /** The same name twice in one object: two readers would read two things. */
    NAME_TWICE,
    NOT_A_BUNDLE,
    /** DSTU2, STU3 or R5. */
    NOT_R4,
    TOO_MANY_ENTRIES,
    TOO_MANY_SUGGESTIONS,
    TWO_PATIENTS,
    /** The request has as many files as it may. */
    TOO_MANY_FILES,
    /** A correction without words. */
    NO_WORDS
}
