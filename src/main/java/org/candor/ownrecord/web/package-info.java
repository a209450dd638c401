/** The page on which a patient brings her record, and the door the file comes in by. */
@NullMarked
package org.candor.ownrecord.web;

import org.jspecify.annotations.NullMarked;
