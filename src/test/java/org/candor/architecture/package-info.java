/** The rules of the house as tests: who may know whom, what every service carries, how things are named. */
@NullMarked
package org.candor.architecture;

import org.jspecify.annotations.NullMarked;
