/** Pages on which people sign in, prove an address, choose a password, and on which an admin looks after them. */
@NullMarked
package org.candor.access.web;

import org.jspecify.annotations.NullMarked;
