package app.ledgerlink.xero.read;

import app.ledgerlink.ledger.ConnectionRef;
import jakarta.inject.Singleton;
import java.util.Optional;
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
                        "select * from organisation where workspace_id = :workspace and connection_id = :connection")
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .map((rs, context) -> new Facts(
                        rs.getString("name"),
                        rs.getString("base_currency"),
                        rs.getString("country_code"),
                        rs.getString("time_zone"),
                        rs.getBoolean("demo"),
                        rs.getString("short_code")))
                .findOne());
    }
}
