/** Bad input in every field of the journey, sent as black-box HTTP to the shipped WAR. */
@NullMarked
package org.candor.badinput;

import org.jspecify.annotations.NullMarked;
