/** Where people arrive: the public front page, a patient's home, and the frame around every page. */
@NullMarked
package org.candor.home;

import org.jspecify.annotations.NullMarked;
