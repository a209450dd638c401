package org.candor.access;

/** Somebody asked for a new password, for an address that has an account or not. */
record ResetAsked() {}
