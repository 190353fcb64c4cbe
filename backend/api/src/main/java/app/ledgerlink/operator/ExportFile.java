package app.ledgerlink.operator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.ToLongFunction;

/** A file that its owner alone may read, and that has its name only once it is whole. */
final class ExportFile {

    private final Path file;
    private final Path part;

    ExportFile(Path file) {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
    }

    /** @param content writes the lines and tells how many rows they are */
    long write(ToLongFunction<PrintWriter> content) throws IOException {
        if (Files.exists(file)) {
            throw exists(file);
        }
        FileAttribute<?>[] rights =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        boolean ours = false;
        try {
            long rows;
            try (var channel = Files.newByteChannel(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights);
                    PrintWriter lines =
                            new PrintWriter(new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)))) {
                ours = true;
                rows = content.applyAsLong(lines);
            }
            Files.move(part, file);
            ours = false;
            return rows;
        } catch (FileAlreadyExistsException e) {
            throw exists(ours ? file : part);
        } finally {
            if (ours) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static OperatorProblem exists(Path which) {
        return new OperatorProblem(which + " exists. Remove it or name another file, then try again.");
    }
}
