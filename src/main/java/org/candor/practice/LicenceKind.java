package org.candor.practice;

import java.util.EnumSet;
import java.util.Set;

/** What a licence lets its holder do: a nurse gives infusions, a prescriber approves them. */
public enum LicenceKind {
    RN,
    NP,
    MD,
    DO;

    /** Kinds that may approve a treatment (INV-04). */
    public static Set<LicenceKind> prescribers() {
        return EnumSet.of(NP, MD, DO);
    }

    /** Kinds that may give an infusion at home (INV-13). */
    public static Set<LicenceKind> nurses() {
        return EnumSet.of(RN, NP);
    }
}
