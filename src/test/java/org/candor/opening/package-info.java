/** What must stand in the records before patients come. */
@NullMarked
package org.candor.opening;

import org.jspecify.annotations.NullMarked;
