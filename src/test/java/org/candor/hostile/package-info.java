/** What somebody with bad intent sends, entry by entry of the practice's hostile lists; {@code hostile/entries.csv} says where each is tried. */
@NullMarked
package org.candor.hostile;

import org.jspecify.annotations.NullMarked;
