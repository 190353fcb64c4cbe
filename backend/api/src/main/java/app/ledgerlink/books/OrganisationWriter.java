package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.OrganisationData;
import app.ledgerlink.shared.BulkUpsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

@ApplicationScoped
class OrganisationWriter implements RecordWriter<OrganisationData> {

    @Override
    public Class<OrganisationData> records() {
        return OrganisationData.class;
    }

    @Override
    public List<String> write(
            Handle handle, ConnectionRef connection, Collection<OrganisationData> page, Instant readAt) {
        return BulkUpsert.<OrganisationData>into("organisation")
                .key("workspace_id", "uuid", o -> connection.workspaceId())
                .key("connection_id", "uuid", o -> connection.connectionId())
                .value("external_id", "text", OrganisationData::externalId)
                .value("name", "text", OrganisationData::name)
                .value("base_currency", "text", OrganisationData::baseCurrency)
                .value("time_zone", "text", OrganisationData::timeZone)
                .value("country_code", "text", OrganisationData::countryCode)
                .value("short_code", "text", OrganisationData::shortCode)
                .value("demo", "boolean", OrganisationData::demo)
                .insertOnly("read_at", "timestamptz", o -> readAt)
                .touch("read_at", "excluded.read_at")
                .run(handle, page, "connection_id");
    }
}
