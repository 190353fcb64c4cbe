package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void theKeyIsMadeOnceAndIsReadableByItsOwnerAlone() throws IOException {
        String first;
        try (DataFolder data = DataFolder.open(temp)) {
            first = data.secretKeys();
        }
        try (DataFolder data = DataFolder.open(temp)) {
            assertThat(data.secretKeys()).isEqualTo(first).startsWith("v1:").hasSize(3 + 44);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("secret-keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nobodyElseReachesIntoTheFolder() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataFolder data = DataFolder.open(temp)) {
            assertThat(data.databasePassword()).hasSize(44).isEqualTo(data.databasePassword());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("database-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatARunThatWasKilledLeftEmptyIsMadeAnew() throws IOException {
        for (String name : List.of("secret-keys", "database-password", "local-passwords")) {
            Files.createFile(temp.resolve(name));
            Files.writeString(temp.resolve(name + ".new"), "half of");
        }
        try (DataFolder data = DataFolder.open(temp)) {
            assertThat(data.hasDatabasePassword()).isFalse();
            assertThat(data.databasePassword()).hasSize(44);
            assertThat(data.hasDatabasePassword()).isTrue();
            assertThat(data.secretKeys()).startsWith("v1:").hasSize(3 + 44);
            LocalPasswords own = LocalPasswords.kept(data);
            assertThat(own.admin()).hasSize(20).isNotEqualTo(own.sales());
            assertThat(LocalPasswords.kept(data)).isEqualTo(own);
        }
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("lock", "logs", "secret-keys", "database-password", "local-passwords");
        }
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefused() throws IOException {
        try (DataFolder held = DataFolder.open(temp)) {
            assertThat(held.path("x")).isEqualTo(temp.resolve("x"));
            assertThatThrownBy(() -> DataFolder.open(temp)).hasMessageContaining("LEDGERLINK_DATA_DIR");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("below"))).hasMessageContaining("cannot be written");
    }
}
