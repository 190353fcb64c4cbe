package app.ledgerlink.xero.read;

import app.ledgerlink.books.ConnectionRef;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What is stored about the organisation behind a link; empty until it was read for the first time. */
@Singleton
public class OrganisationFacts {

    private final Jdbi jdbi;

    OrganisationFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Facts(
            String name, String baseCurrency, String countryCode, String timeZone, boolean demo, String shortCode) {}

    /** ISO code of the country; null where it is not known. */
    public String country(ConnectionRef connection) {
        return of(connection).map(Facts::countryCode).orElse(null);
    }

    public Optional<Facts> of(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from organisation_shown where workspace_id = :workspaceId and connection_id = :connection")
                .bind("workspaceId", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .map((row, context) -> facts(row))
                .findOne());
    }

    /** Of all links of a workspace, by the link's id. */
    public Map<UUID, Facts> of(UUID workspaceId) {
        return jdbi.withHandle(h -> h.createQuery("select * from organisation_shown where workspace_id = :workspaceId")
                .bind("workspaceId", workspaceId)
                .map((row, context) -> Map.entry(row.getObject("connection_id", UUID.class), facts(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("name"),
                row.getString("base_currency"),
                row.getString("country_code"),
                row.getString("time_zone"),
                row.getBoolean("demo"),
                row.getString("short_code"));
    }
}
