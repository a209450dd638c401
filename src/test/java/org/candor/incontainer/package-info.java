/** Tests that run inside the server, in the shipped WAR: transactions, access, mapping, statements. */
@NullMarked
package org.candor.incontainer;

import org.jspecify.annotations.NullMarked;
