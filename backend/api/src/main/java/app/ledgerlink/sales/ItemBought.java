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
 * @param lastPrice what one unit cost on the latest invoice, after the line's discount, to four decimals
 * @param lastPriceIncludesTax whether that invoice states prices with tax
 * @param listPrice unit price on that invoice before the discount; null where nothing was taken off
 * @param discountRate what was taken off, in per cent; null where that invoice states an amount, or nothing
 * @param discountAmount what was taken off the whole line; null where that invoice states a percentage, or nothing
 * @param lastDocumentId the latest invoice
 * @param lastDocumentNumber its number; null where it has none
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
        Money listPrice,
        BigDecimal discountRate,
        Money discountAmount,
        @NotNull UUID lastDocumentId,
        String lastDocumentNumber,
        @NotNull long documents,
        @NotNull UUID connectionId) {}
