package org.candor.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;

/** An export that can be read more than once: to check it, and to find out what happened where it does not hold. */
@FunctionalInterface
public interface Source {
    BufferedReader open() throws IOException;
}
