package app.ledgerlink.receivables;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord.AllocationData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.DocumentStatus;
import app.ledgerlink.books.LedgerRecord.PaymentData;
import app.ledgerlink.books.LedgerRecord.TaxTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Books made of random events: documents, part payments, refunds, credits used, voids, in several currencies. */
final class RandomLedger {

    enum What {
        ISSUE,
        PAY,
        USE,
        VOID
    }

    /**
     * @param document the invoice or credit it happens to; of USE the credit
     * @param invoice what a USE pays
     */
    record Event(What what, LocalDate day, int document, int invoice, BigDecimal amount) {}

    /** @param rate foreign units per unit of the base currency; null for the base currency itself */
    record Issued(
            int number,
            DocumentKind kind,
            String party,
            LocalDate date,
            LocalDate due,
            String currency,
            BigDecimal rate,
            BigDecimal total,
            boolean draft) {}

    private record Currency(String code, int decimals, String rate) {}

    private static final List<Currency> CURRENCIES = List.of(
            new Currency("NZD", 2, null),
            new Currency("NZD", 2, null),
            new Currency("USD", 2, "0.6131"),
            new Currency("JPY", 0, "91.37"),
            new Currency("KWD", 3, "0.1881234567"));

    private final Random random;
    private final LocalDate today;
    final List<Issued> documents = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    private final Map<Integer, BigDecimal> open = new java.util.HashMap<>();

    RandomLedger(long seed, LocalDate today, List<String> parties, int perParty) {
        this.random = new Random(seed);
        this.today = today;
        parties.forEach(party -> IntStream.range(0, perParty).forEach(i -> issue(party)));
        List.copyOf(documents).forEach(this::live);
    }

    private void issue(String party) {
        Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        DocumentKind kind = random.nextInt(3) > 0 ? DocumentKind.INVOICE : DocumentKind.values()[1 + random.nextInt(3)];
        LocalDate date = switch (random.nextInt(25)) {
            case 0 -> LocalDate.of(1964, 2, 29);
            case 1 -> LocalDate.of(2099, 12, 31);
            default -> today.minusDays(random.nextInt(500) - 40L);
        };
        boolean hasDue = kind == DocumentKind.INVOICE && random.nextInt(4) > 0;
        BigDecimal total = BigDecimal.valueOf(random.nextInt(20) == 0 ? 0 : random.nextInt(90_000), currency.decimals);
        Issued issued = new Issued(
                documents.size(),
                kind,
                party,
                date,
                hasDue ? date.plusDays(random.nextInt(60)) : null,
                currency.code,
                currency.rate == null ? null : new BigDecimal(currency.rate),
                total,
                random.nextInt(12) == 0);
        documents.add(issued);
        open.put(issued.number, total);
        if (!issued.draft) {
            events.add(new Event(What.ISSUE, date, issued.number, -1, total));
        }
    }

    /** Pays, refunds, uses or voids; as in real books nothing is voided that money hangs on. */
    private void live(Issued document) {
        if (document.draft) {
            return;
        }
        boolean touched = events.stream().anyMatch(e -> e.what != What.ISSUE && e.invoice == document.number);
        if (!touched && random.nextInt(10) == 0) {
            events.add(new Event(What.VOID, document.date.plusDays(1), document.number, -1, document.total));
            open.put(document.number, BigDecimal.ZERO);
            return;
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            settle(document);
        }
    }

    private void settle(Issued document) {
        LocalDate day = document.date.plusDays(random.nextInt(120));
        if (document.kind == DocumentKind.INVOICE || random.nextInt(3) == 0) {
            BigDecimal amount = part(document.number, document.number);
            take(new Event(What.PAY, day, document.number, -1, amount));
            return;
        }
        documents.stream()
                .filter(i -> i.kind == DocumentKind.INVOICE && !i.draft && i.party.equals(document.party))
                .filter(i -> i.currency.equals(document.currency)
                        && open.get(i.number).signum() > 0)
                .findAny()
                .ifPresent(i -> take(new Event(
                        What.USE,
                        i.date.isAfter(day) ? i.date : day,
                        document.number,
                        i.number,
                        part(document.number, i.number))));
    }

    /** All of what both have left, or a part. */
    private BigDecimal part(int one, int other) {
        BigDecimal most = open.get(one).min(open.get(other));
        return random.nextBoolean()
                ? most
                : most.multiply(BigDecimal.valueOf(random.nextInt(100), 2))
                        .setScale(most.scale(), java.math.RoundingMode.DOWN);
    }

    private void take(Event event) {
        if (event.amount.signum() > 0) {
            events.add(event);
            open.merge(event.document, event.amount, BigDecimal::subtract);
            if (event.what == What.USE) {
                open.merge(event.invoice, event.amount, BigDecimal::subtract);
            }
        }
    }

    /** Every state that each document went through, as the books would send it, the last one included. */
    List<DocumentData> versions() {
        List<DocumentData> versions = new ArrayList<>();
        for (Issued d : documents) {
            List<Event> own = events.stream()
                    .filter(e -> e.what != What.ISSUE && (e.document == d.number || e.invoice == d.number))
                    .toList();
            for (int known = 0; known <= own.size(); known++) {
                versions.add(data(d, own.subList(0, known), Instant.EPOCH.plusSeconds(known)));
            }
        }
        return versions;
    }

    private static DocumentData data(Issued d, List<Event> events, Instant updatedAt) {
        boolean voided = events.stream().anyMatch(e -> e.what == What.VOID);
        BigDecimal left = events.stream().map(Event::amount).reduce(d.total, BigDecimal::subtract);
        return new DocumentData(
                "document-" + d.number,
                d.kind,
                d.party,
                d.party,
                "N-" + d.number,
                null,
                d.draft ? DocumentStatus.DRAFT : voided ? DocumentStatus.VOIDED : DocumentStatus.AUTHORISED,
                d.date,
                d.due,
                null,
                d.currency,
                d.rate,
                TaxTreatment.EXCLUSIVE,
                d.total,
                BigDecimal.ZERO,
                d.total,
                // what a dead document says is still open is not to be believed
                d.draft || voided ? d.total : left,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(),
                numbered(events, What.PAY, (i, e) -> new PaymentData("payment-" + i, e.day, e.amount, null)),
                events.stream()
                        .filter(e -> e.what == What.USE && e.document == d.number)
                        .map(e -> new AllocationData("document-" + e.invoice, e.day, e.amount))
                        .toList(),
                updatedAt);
    }

    private static <T> List<T> numbered(
            List<Event> events, What what, java.util.function.BiFunction<Integer, Event, T> read) {
        List<Event> of = events.stream().filter(e -> e.what == what).toList();
        return IntStream.range(0, of.size())
                .mapToObj(i -> read.apply(i, of.get(i)))
                .toList();
    }
}
