/** Pages of the practice admin: licences, hours, areas, state policy, settings. */
@NullMarked
package org.candor.practice.web;

import org.jspecify.annotations.NullMarked;
