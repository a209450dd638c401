package org.candor.upload;

import org.candor.shared.RefusalReason;

/** Why a photo or PDF was not taken, or why something cannot be done with it now. */
public enum UploadRefusal implements RefusalReason {
    /** No bytes came. */
    EMPTY,
    /** More bytes than are read at all. */
    TOO_LARGE,
    /** By its content neither JPEG nor PNG nor PDF, whatever its name says. */
    NOT_A_PICTURE,
    /** The format that iPhones keep photos in; browsers and this server cannot show it. */
    HEIC,
    /** Starts like a picture or PDF, but cannot be drawn. */
    DAMAGED,
    /** More pixels than are drawn. */
    TOO_MANY_PIXELS,
    /** A password is needed to read the PDF. */
    PDF_LOCKED,
    /** The PDF carries a program, a form or another file. */
    PDF_ACTIVE,
    PDF_TOO_MANY_PAGES,
    /** Drawing it would take far longer, or far more memory, than any lab report. */
    PDF_TOO_COMPLEX,
    /** It holds pictures in a format that would show as blank. */
    PDF_NOT_SHOWN,
    /** What it is for was not said. */
    NO_KIND,
    /** The request has as many pictures as it may. */
    TOO_MANY,
    /** All pictures of the request together are as large as they may be. */
    FULL,
    /** The request has ended. */
    REQUEST_OVER,
    /** Staff looked at it already: it stays as it is. */
    CHECKED,
    /** Not a photo ID, or nothing but a photo ID. */
    OTHER_KIND,
    /** Values count only after the patient sent the answers. */
    NOT_SENT,
    /** A value without the day it is of. */
    NO_DAY
}
