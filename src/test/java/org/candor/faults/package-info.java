/** The portal while something that it needs fails: docs/faults.md names the fault, the promise and the test. */
@NullMarked
package org.candor.faults;

import org.jspecify.annotations.NullMarked;
