package org.candor.access;

/** The session of the person signed in, for pages that change what it may do. */
public interface SignedIn {

    /** The person's own act raised the access version; this session of theirs goes on, all others end. */
    void carryOn(Account account);

    /** The session is over, on every node. */
    void end();
}
