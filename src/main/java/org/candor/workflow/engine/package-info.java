/** The only package that knows Camunda (ADR-0003). */
@NullMarked
package org.candor.workflow.engine;

import org.jspecify.annotations.NullMarked;
