package app.ledgerlink.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file of the data folder that is made once, whole or not at all, and that its owner alone reads. */
final class KeptFile {

    private KeptFile() {}

    /** An empty one, which a run of before left when it was killed, is not. */
    static boolean isThere(Path file) {
        try {
            return Files.exists(file)
                    && !(Files.isReadable(file) && Files.readString(file).isBlank());
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** @param first what it holds from the first time on */
    static String read(Path file, Supplier<String> first) throws IOException {
        if (!isThere(file)) {
            write(file, first.get());
        }
        return Files.readString(file);
    }

    private static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
