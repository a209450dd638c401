/** Who people are and what they may do: accounts, roles, sign-in, one-time links and the check on every service. */
@NullMarked
package org.candor.access;

import org.jspecify.annotations.NullMarked;
