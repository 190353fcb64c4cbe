package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.ItemData;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

@ApplicationScoped
class ItemWriter implements RecordWriter<ItemData> {

    @Override
    public Class<ItemData> records() {
        return ItemData.class;
    }

    @Override
    public List<String> write(Handle handle, ConnectionRef connection, Collection<ItemData> page, Instant readAt) {
        return BulkUpsert.<ItemData>into("item")
                .key("workspace_id", "uuid", i -> connection.workspaceId())
                .key("connection_id", "uuid", i -> connection.connectionId())
                .key("external_id", "text", ItemData::externalId)
                .insertOnly("id", "uuid", i -> Ids.next())
                .value("code", "text", ItemData::code)
                .value("name", "text", ItemData::name)
                .value("description", "text", ItemData::description)
                .value("sale_price", "numeric", ItemData::salePrice)
                .value("sold", "boolean", ItemData::sold)
                .value("purchased", "boolean", ItemData::purchased)
                .value("external_updated_at", "timestamptz", ItemData::updatedAt)
                .onlyWhere("stored.external_updated_at <= excluded.external_updated_at")
                .run(handle, page, "id");
    }

    @Override
    public long count(Handle handle, ConnectionRef connection, StreamType stream, LocalDate from) {
        return handle.createQuery("select count(*) from item"
                        + " where workspace_id = :workspaceId and connection_id = :connectionId")
                .bindMethods(connection)
                .mapTo(Long.class)
                .one();
    }
}
