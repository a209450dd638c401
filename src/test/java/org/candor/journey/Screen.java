package org.candor.journey;

/** The two widths at which every page is looked at. */
public enum Screen {
    PHONE(390, 844),
    DESK(1440, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
