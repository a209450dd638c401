package org.candor.audit.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes a good export in one way, chosen by chance, and knows which row is the first bad one. */
final class Tampering {
    /** What may be done to a trail. */
    enum Way {
        EDIT,
        EDIT_AND_HASH,
        DELETE,
        INSERT,
        REORDER,
        TRUNCATE
    }

    private final List<ChainRow> rows;
    private final List<String> lines;
    private final Random random;

    Tampering(List<ChainRow> rows, List<String> lines, Random random) {
        this.rows = rows;
        this.lines = lines;
        this.random = random;
    }

    /**
     * @param way what was done
     * @param row number of the first bad row
     */
    record Tampered(Way way, long row, List<String> lines) {}

    Tampered next() {
        var way = Way.values()[random.nextInt(Way.values().length)];
        var changed = new ArrayList<>(lines);
        return new Tampered(way, change(way, changed), changed);
    }

    private long change(Way way, List<String> changed) {
        return switch (way) {
            case EDIT -> edit(changed);
            case EDIT_AND_HASH -> editAndHash(changed);
            case DELETE -> delete(changed);
            case INSERT -> insert(changed);
            case REORDER -> reorder(changed);
            case TRUNCATE -> truncate(changed);
        };
    }

    /** One character of the line of a row becomes another one. */
    private long edit(List<String> changed) {
        var row = any(1, rows.size());
        var line = changed.get(row);
        var at = random.nextInt(line.length());
        var other = (char) (' ' + random.nextInt(95));
        var edited = line.substring(0, at) + other + line.substring(at + 1);
        if (edited.equals(line)) {
            return edit(changed);
        }
        changed.set(row, edited);
        return row;
    }

    private long editAndHash(List<String> changed) {
        var row = any(1, rows.size() - 1);
        var fields = SampleExport.fields(row, random);
        changed.set(row, ExportFormat.line(ChainRow.after(rows.get(row - 1).prev(), row, fields)));
        return row;
    }

    private long delete(List<String> changed) {
        var row = any(1, rows.size() - 1);
        changed.remove(row);
        return row;
    }

    /** A row made up, or a copy of another one, before a row. */
    private long insert(List<String> changed) {
        var row = any(1, rows.size());
        if (random.nextBoolean()) {
            var copied = any(1, rows.size());
            changed.add(row, lines.get(copied));
            return copied == row - 1 ? copied : row;
        }
        var number = random.nextInt(4) == 0 ? any(1, 2 * rows.size()) : row;
        Map<String, String> fields = SampleExport.fields(number, random);
        changed.add(row, ExportFormat.line(ChainRow.after(rows.get(row - 1).prev(), number, fields)));
        return number == row - 1 ? number : row;
    }

    private long reorder(List<String> changed) {
        var from = any(1, rows.size());
        var to = any(1, rows.size());
        if (from == to) {
            return reorder(changed);
        }
        if (random.nextBoolean()) {
            java.util.Collections.swap(changed, from, to);
        } else {
            changed.add(to, changed.remove(from));
        }
        return Math.min(from, to);
    }

    private long truncate(List<String> changed) {
        var row = any(1, rows.size());
        changed.subList(row, changed.size()).clear();
        return row;
    }

    /** Both ends included. */
    private int any(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }
}
