/** What a patient agrees to before infusions at home: the text, the signed act, the countersignature, and taking it back. */
@NullMarked
package org.candor.consent;

import org.jspecify.annotations.NullMarked;
