package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Credit of one document applied to an invoice, in the currency that both share. */
public record Allocation(UUID id, UUID creditId, UUID invoiceId, BigDecimal amount, LocalDate date) {}
