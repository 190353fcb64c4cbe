package app.ledgerlink.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder that survives a restart; one local run at a time holds it. */
final class DataFolder implements AutoCloseable {

    private static final String DATABASE_PASSWORD = "database-password";

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root.resolve("logs"));
            keepToOneself(root);
            FileChannel file =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                throw new Trouble(
                        "Another local run uses " + root + ": end it, or set LEDGERLINK_DATA_DIR to another folder.");
            }
            return new DataFolder(root, file);
        } catch (IOException e) {
            throw new Trouble(
                    "The data folder " + root + " cannot be written: set LEDGERLINK_DATA_DIR to one that can.", e);
        }
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** The key for tokens at rest, made once. */
    String secretKeys() {
        Path file = root.resolve("secret-keys");
        try {
            return once(file, "v1:");
        } catch (IOException e) {
            throw new Trouble(
                    "The key file " + file
                            + " cannot be read: mend its rights, or delete it and connect to Xero again.",
                    e);
        }
    }

    /** The password of the database's superuser, made once. */
    String databasePassword() {
        Path file = root.resolve(DATABASE_PASSWORD);
        try {
            return once(file, "");
        } catch (IOException e) {
            throw new Trouble(
                    "The password file " + file + " cannot be read: correct its rights, or delete it for a new one.",
                    e);
        }
    }

    /** Not in a folder from before there was one, nor where somebody deleted it. */
    boolean hasDatabasePassword() {
        return KeptFile.isThere(root.resolve(DATABASE_PASSWORD));
    }

    private static String once(Path file, String prefix) throws IOException {
        return KeptFile.read(file, () -> {
                    byte[] key = new byte[32];
                    new SecureRandom().nextBytes(key);
                    return prefix + Base64.getEncoder().encodeToString(key);
                })
                .trim();
    }

    /** Also a folder from before: whatever lies in it is then out of others' reach. */
    private static void keepToOneself(Path root) throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }
}
