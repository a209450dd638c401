/** Paper that a patient keeps: signed consents and letters as PDF/A, made once and never changed. */
@NullMarked
package org.candor.document;

import org.jspecify.annotations.NullMarked;
