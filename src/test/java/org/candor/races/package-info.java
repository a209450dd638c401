/** Many at once: who wins, and that only one does. */
@NullMarked
package org.candor.races;

import org.jspecify.annotations.NullMarked;
