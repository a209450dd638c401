/** A person may be in danger: how urgent it is, who is called one after the other, and whether the call arrived. Outside every workflow. */
@NullMarked
package org.candor.crisis;

import org.jspecify.annotations.NullMarked;
