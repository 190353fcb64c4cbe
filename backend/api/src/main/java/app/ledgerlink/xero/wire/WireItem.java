package app.ledgerlink.xero.wire;

import java.math.BigDecimal;
import java.time.Instant;

/** A product or service on the wire. */
public record WireItem(
        String itemID,
        String code,
        String name,
        String description,
        Boolean isSold,
        Boolean isPurchased,
        Price salesDetails,
        Instant updatedDateUTC) {

    /** Per unit, in the base currency. */
    public record Price(BigDecimal unitPrice) {}
}
