/** Invented people and requests for trying Candor out; switched on by {@code CANDOR_DEMO=true}, never in production. */
@NullMarked
package org.candor.config.demo;

import org.jspecify.annotations.NullMarked;
