/** The first start: what must be done before the practice opens for patients, worked out from the records, and the opening itself. */
@NullMarked
package org.candor.opening;

import org.jspecify.annotations.NullMarked;
