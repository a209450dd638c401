package org.candor.workflow.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

/** A shipped rule table to be bent for a test. */
final class ShippedTable {
    private final String key;
    private String text;

    private ShippedTable(String key) {
        this.key = key;
        this.text = new String(ShippedDrawings.bytes(key).orElseThrow(), StandardCharsets.UTF_8);
    }

    static ShippedTable findings() {
        return new ShippedTable("contraindications");
    }

    static ShippedTable outcome() {
        return new ShippedTable("screening-outcome");
    }

    /** The first place only; the place must be there. */
    ShippedTable with(String old, String now) {
        var at = text.indexOf(old);
        assertTrue(at >= 0, old);
        text = text.substring(0, at) + now + text.substring(at + old.length());
        return this;
    }

    /** Between the two marks, the second left standing. */
    ShippedTable without(String from, String to) {
        var at = text.indexOf(from);
        assertTrue(at >= 0, from);
        text = text.substring(0, at) + text.substring(text.indexOf(to, at));
        return this;
    }

    /** The condition of a row. */
    ShippedTable when(String row, String condition) {
        return cell(row + "_when", condition);
    }

    /** What stands in a cell, whatever stood there. */
    ShippedTable cell(String id, String feel) {
        var open = "id=\"" + id + "\"><text>";
        var at = text.indexOf(open);
        assertTrue(at >= 0, id);
        var from = at + open.length();
        text = text.substring(0, from)
                + feel.replace("&", "&amp;").replace("<", "&lt;")
                + text.substring(text.indexOf("</text>", from));
        return this;
    }

    /** One row more, before the others. */
    ShippedTable row(String id, String condition, String... gives) {
        var row = new StringBuilder(
                "<rule id=\"" + id + "\"><inputEntry><text>" + condition.replace("<", "&lt;") + "</text></inputEntry>");
        for (var cell : gives) {
            row.append("<outputEntry><text>\"").append(cell).append("\"</text></outputEntry>");
        }
        return with("<rule ", row + "</rule><rule ");
    }

    String key() {
        return key;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
