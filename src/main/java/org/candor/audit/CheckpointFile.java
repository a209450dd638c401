package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.candor.audit.chain.Checkpoint;
import org.candor.audit.chain.ExportFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checkpoints outside the database, a line each: {@code candor.audit.checkpoints}, else {@code audit-checkpoints.jsonl}
 * beside the data. On another machine's disk it also tells what an owner of the database did.
 */
@ApplicationScoped
public class CheckpointFile {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFile.class);

    @Inject
    @ConfigProperty(name = "candor.audit.checkpoints")
    private Optional<String> configured;

    @Inject
    @ConfigProperty(name = "candor.data.dir", defaultValue = "./data")
    private String folder;

    void keep(Checkpoint checkpoint) {
        var file = file();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, ExportFormat.line(checkpoint) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            LOG.error("The audit checkpoint of row {} could not be kept in {}", checkpoint.seq(), file, unwritable);
        }
    }

    /** Everything that was kept; of several nodes each keeps its own unless they share the file. */
    List<Checkpoint> kept() throws IOException {
        return Files.exists(file()) ? ExportFormat.checkpoints(Files.readAllLines(file())) : List.of();
    }

    private Path file() {
        return configured.map(Path::of).orElseGet(() -> Path.of(folder, "audit-checkpoints.jsonl"));
    }
}
