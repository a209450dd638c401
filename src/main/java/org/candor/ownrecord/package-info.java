/** The record that a patient brings from elsewhere: reading it, and what of it she says is hers. */
@NullMarked
package org.candor.ownrecord;

import org.jspecify.annotations.NullMarked;
