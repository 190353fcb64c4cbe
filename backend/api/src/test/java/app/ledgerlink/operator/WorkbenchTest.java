package app.ledgerlink.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class WorkbenchTest {

    @Test
    void itWorksAsTheOwnerByTheSettingsOfANode() {
        PGSimpleDataSource database = Workbench.database(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example/ledgerlink",
                                "quarkus.datasource.username", "node",
                                "quarkus.datasource.password", "one",
                                "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode", "require",
                                "ledgerlink.database.owner", "owner",
                                "ledgerlink.database.owner-password", "two"),
                        "test",
                        100))
                .build());

        assertThat(database.getSslMode()).isEqualTo("require");
        assertThat(database.getLogServerErrorDetail()).isFalse();
        assertThat(database.getUser()).isEqualTo("owner");
        assertThat(database.getPassword()).isEqualTo("two");
    }
}
