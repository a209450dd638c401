/** What tests of every level share: builders, the databases, the running portal. */
@NullMarked
package org.candor.support;

import org.jspecify.annotations.NullMarked;
