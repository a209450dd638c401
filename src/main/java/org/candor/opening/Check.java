package org.candor.opening;

/** One thing that must stand in the records before the practice opens for patients, and the page where it is done. */
public enum Check {
    DETAILS("/admin/practice.xhtml"),
    PRICES("/admin/practice.xhtml"),
    PEOPLE("/admin/people.xhtml"),
    LICENCES("/admin/licences.xhtml"),
    AREAS("/admin/areas.xhtml"),
    HOURS("/admin/hours.xhtml"),
    STATE_POLICY("/admin/state-policy.xhtml"),
    CONTENT("/admin/content.xhtml"),
    /** A button of the checklist itself. */
    MAIL(""),
    /** The work of everybody, on their own pages. */
    WALK("");

    private final String page;

    Check(String page) {
        this.page = page;
    }

    /** Path from the root; empty when there is no page of its own. */
    public String page() {
        return page;
    }
}
