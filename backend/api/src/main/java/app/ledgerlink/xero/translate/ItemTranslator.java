package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;
import static app.ledgerlink.xero.translate.Unreadable.requiredId;

import app.ledgerlink.books.LedgerRecord.ItemData;
import app.ledgerlink.xero.wire.WireItem;
import java.math.BigDecimal;
import java.time.Instant;

/** Item to the ledger's words. */
public final class ItemTranslator {

    private ItemTranslator() {}

    /** @param answeredAt stands in for a missing stamp of the last change */
    public static ItemData translate(WireItem wire, Instant answeredAt) {
        return new ItemData(
                requiredId(wire.itemID(), "ItemID"),
                required(wire.code(), "Code"),
                wire.name(),
                wire.description(),
                price(wire.salesDetails()),
                !Boolean.FALSE.equals(wire.isSold()),
                Boolean.TRUE.equals(wire.isPurchased()),
                wire.updatedDateUTC() == null ? answeredAt : wire.updatedDateUTC());
    }

    private static BigDecimal price(WireItem.Price details) {
        return details == null ? null : details.unitPrice();
    }
}
