/** Photos and PDFs that patients send: kept as pictures, looked at by a nurse, and nothing in them counts by itself. */
@NullMarked
package org.candor.upload;

import org.jspecify.annotations.NullMarked;
