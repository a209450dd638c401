/** Automatic screening: answers and results become findings, and findings become a queue. No result ever approves. */
@NullMarked
package org.candor.screening;

import org.jspecify.annotations.NullMarked;
