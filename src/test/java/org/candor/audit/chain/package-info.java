/** Tests of the sealed trail as a file. */
@NullMarked
package org.candor.audit.chain;

import org.jspecify.annotations.NullMarked;
