/** Who may come through which door: addresses, services, records, sessions, and the holes of others that must not be ours. */
@NullMarked
package org.candor.doors;

import org.jspecify.annotations.NullMarked;
