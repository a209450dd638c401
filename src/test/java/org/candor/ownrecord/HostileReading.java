package org.candor.ownrecord;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.candor.shared.Refusal;

/**
 * Reads all hostile files in a process of its own and says what came of each: answer, milliseconds of the processor, name. What
 * else runs beside it must not count.
 */
final class HostileReading {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private HostileReading() {}

    public static void main(String[] none) {
        Bundles.read(Bundles.condition("c", "active", "confirmed", "Gout"));
        for (var hostile : HostileBundle.all()) {
            var bytes = hostile.bytes().get();
            var begin = CLOCK.getCurrentThreadCpuTime();
            var answer = answer(bytes);
            var millis = TimeUnit.NANOSECONDS.toMillis(CLOCK.getCurrentThreadCpuTime() - begin);
            System.out.println(answer + "\t" + millis + "\t" + hostile.name());
        }
    }

    static String answer(byte[] bytes) {
        try {
            var record = OwnRecordReader.read(new ByteArrayInputStream(bytes), "mine.json", Bundles.TODAY);
            return String.valueOf(record.suggestions().size());
        } catch (Refusal refusal) {
            return refusal.reason().name();
        }
    }
}
