package app.ledgerlink.sales;

import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An item, or a line text without an item, that a customer bought.
 *
 * @param code null for lines without an item
 * @param lastPrice unit price on the latest invoice, as that invoice states it
 * @param lastPriceIncludesTax whether that invoice states prices with tax
 * @param quantity over all invoices less credit notes
 * @param connectionId whose item it is: equal codes of two organisations are two items
 */
public record ItemBought(
        String code,
        @NotNull String name,
        @NotNull BigDecimal quantity,
        @NotNull LocalDate lastSoldOn,
        Money lastPrice,
        @NotNull boolean lastPriceIncludesTax,
        @NotNull long documents,
        @NotNull UUID connectionId) {}
