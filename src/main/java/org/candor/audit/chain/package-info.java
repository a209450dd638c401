/** The sealed trail as a file: rows, hash chain, signatures, and how anybody checks them without us (ADR-0017). */
@NullMarked
package org.candor.audit.chain;

import org.jspecify.annotations.NullMarked;
