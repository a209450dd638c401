/** Who the practice cares for: the person behind a request, how to reach them and how it is safe to. */
@NullMarked
package org.candor.patient;

import org.jspecify.annotations.NullMarked;
