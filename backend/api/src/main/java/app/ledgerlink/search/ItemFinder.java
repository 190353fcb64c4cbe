package app.ledgerlink.search;

import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.search.Ranked.Fit;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Sql;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Products and services by code, name and description. */
final class ItemFinder {

    record Row(UUID id, String code, String name, BigDecimal salePrice, String baseCurrency, boolean sold, Fit fit) {}

    private ItemFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question) {
        String where = question.looksInside()
                ? "(true" + question.terms().and("i.search") + ")"
                : "searchable(i.code) like searchable(:prefix) or searchable(i.name) like searchable(:prefix)";
        return question.bind(handle.createQuery(Sql.of(ItemFinder.class, "items", Map.of("found", where))), workspace)
                .mapTo(Row.class)
                .map(ItemFinder::ranked)
                .list();
    }

    private static Ranked ranked(Row row) {
        boolean priced = row.salePrice() != null && row.baseCurrency() != null;
        Hit hit = new Hit(
                HitKind.ITEM,
                row.id(),
                row.name() == null ? row.code() : row.name(),
                "Item " + row.code() + (row.sold() ? "" : ", not sold") + (priced ? "; price for one unit" : ""),
                null,
                null,
                priced ? Money.of(row.salePrice(), row.baseCurrency()) : null,
                null);
        return new Ranked(row.fit(), !row.sold(), hit);
    }
}
