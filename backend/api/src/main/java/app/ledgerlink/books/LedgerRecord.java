package app.ledgerlink.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record of the books, free of the accounting system's own words. Texts are null where the books hold none
 * (missing, null and empty are the same). Amounts are in the document's currency.
 */
public sealed interface LedgerRecord {

    /** The books' own id of the record. */
    String externalId();

    /** What people are told it is. */
    RecordKind recordKind();

    /** What it is called where its id says nothing; null where it has no such name. */
    default String label() {
        return null;
    }

    /** The party that it names, by the books' id; null where it names none or is one. */
    default String partyExternalId() {
        return null;
    }

    /** All amounts and quantities that it holds; those that it lacks may be null. */
    default Stream<BigDecimal> amounts() {
        return Stream.empty();
    }

    /** All days that it names; those that it lacks may be null. */
    default Stream<LocalDate> days() {
        return Stream.empty();
    }

    /** The rate that it states for its currency; null where it states none. */
    default BigDecimal currencyRate() {
        return null;
    }

    /** @param timeZone IANA name; {@code UTC} where the books' own name is not known */
    record OrganisationData(
            String externalId,
            String name,
            String baseCurrency,
            String timeZone,
            String countryCode,
            String shortCode,
            boolean demo)
            implements LedgerRecord {

        @Override
        public RecordKind recordKind() {
            return RecordKind.ORGANISATION;
        }
    }

    /** @param salePrice per unit in the base currency, null where the books name none */
    record ItemData(
            String externalId,
            String code,
            String name,
            String description,
            BigDecimal salePrice,
            boolean sold,
            boolean purchased,
            Instant updatedAt)
            implements LedgerRecord {

        @Override
        public RecordKind recordKind() {
            return RecordKind.ITEM;
        }

        @Override
        public String label() {
            return code;
        }

        @Override
        public Stream<BigDecimal> amounts() {
            return Stream.ofNullable(salePrice);
        }
    }

    enum PartyStatus {
        ACTIVE,
        ARCHIVED,
        ERASED
    }

    /**
     * A party of the books.
     *
     * @param people named persons beside the party's own first and last name
     * @param outstanding what the books say it owes, unlike currencies added raw; null where they say nothing
     * @param mergedIntoExternalId the party that it was merged into; null where it was not
     */
    record ContactData(
            String externalId,
            String name,
            String firstName,
            String lastName,
            String email,
            String accountNumber,
            String contactNumber,
            String taxNumber,
            PartyStatus status,
            boolean customer,
            boolean supplier,
            String defaultCurrency,
            String mergedIntoExternalId,
            String website,
            List<PhoneData> phones,
            List<AddressData> addresses,
            List<PersonData> people,
            BigDecimal outstanding,
            Instant updatedAt)
            implements LedgerRecord {

        @Override
        public RecordKind recordKind() {
            return RecordKind.CONTACT;
        }

        @Override
        public Stream<BigDecimal> amounts() {
            return Stream.ofNullable(outstanding);
        }
    }

    enum PhoneKind {
        MAIN,
        DIRECT,
        MOBILE,
        FAX
    }

    /** @param number as people dial it: country, area and number in one text */
    record PhoneData(PhoneKind kind, String number) {}

    enum AddressKind {
        BILLING,
        SHIPPING
    }

    record AddressData(
            AddressKind kind,
            String attentionTo,
            String line1,
            String line2,
            String line3,
            String line4,
            String city,
            String region,
            String postalCode,
            String country) {}

    record PersonData(String firstName, String lastName, String email) {}

    enum DocumentStatus {
        DRAFT,
        SUBMITTED,
        AUTHORISED,
        PAID,
        VOIDED,
        DELETED,
        /** Of a quote, as the three after it: with the customer. */
        SENT,
        ACCEPTED,
        DECLINED,
        /** An invoice was made of it. */
        INVOICED,
        UNKNOWN
    }

    enum TaxTreatment {
        EXCLUSIVE,
        INCLUSIVE,
        NO_TAX
    }

    /**
     * A document of the sales side.
     *
     * @param contactExternalId the party it belongs to; contactName is what the document itself carries
     * @param dueDate the day by which it is to be paid; of a quote, its last day
     * @param currencyRate foreign units per one unit of the base currency; null for the base currency or where unknown
     * @param openAmount still to be paid (invoice) or to be used (credit); zero unless AUTHORISED or PAID
     * @param allocations on a credit: where it was used (empty on invoices)
     */
    record DocumentData(
            String externalId,
            DocumentKind kind,
            String contactExternalId,
            String contactName,
            String number,
            String reference,
            DocumentStatus status,
            LocalDate date,
            LocalDate dueDate,
            LocalDate fullyPaidOn,
            String currency,
            BigDecimal currencyRate,
            TaxTreatment taxTreatment,
            BigDecimal subTotal,
            BigDecimal totalTax,
            BigDecimal total,
            BigDecimal openAmount,
            BigDecimal amountPaid,
            BigDecimal amountCredited,
            List<LineData> lines,
            List<PaymentData> payments,
            List<AllocationData> allocations,
            Instant updatedAt)
            implements LedgerRecord {

        @Override
        public RecordKind recordKind() {
            return kind.recordKind();
        }

        @Override
        public String label() {
            return number;
        }

        @Override
        public String partyExternalId() {
            return contactExternalId;
        }

        @Override
        public Stream<BigDecimal> amounts() {
            return Stream.of(
                            Stream.of(subTotal, totalTax, total, openAmount, amountPaid, amountCredited),
                            payments.stream().map(PaymentData::amount),
                            allocations.stream().map(AllocationData::amount),
                            lines.stream().flatMap(LineData::amounts))
                    .flatMap(s -> s);
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.of(
                            Stream.of(date, dueDate, fullyPaidOn),
                            payments.stream().map(PaymentData::paidOn),
                            allocations.stream().map(AllocationData::allocatedOn))
                    .flatMap(s -> s);
        }
    }

    /** @param lineAmount after discount; with tax when the document's treatment is INCLUSIVE. All null on a text line. */
    record LineData(
            String itemCode,
            String itemName,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discountRate,
            BigDecimal discountAmount,
            BigDecimal taxAmount,
            BigDecimal lineAmount) {

        Stream<BigDecimal> amounts() {
            return Stream.of(quantity, unitPrice, discountRate, discountAmount, taxAmount, lineAmount);
        }
    }

    /**
     * What the books say of a payment of a document of the sales side.
     *
     * @param amount in the document's currency
     */
    record PaymentChange(
            String externalId,
            DocumentKind documentKind,
            String documentExternalId,
            LocalDate paidOn,
            BigDecimal amount,
            boolean deleted)
            implements LedgerRecord {

        @Override
        public RecordKind recordKind() {
            return RecordKind.PAYMENT;
        }
    }

    record PaymentData(String externalId, LocalDate paidOn, BigDecimal amount, String reference) {}

    record AllocationData(String invoiceExternalId, LocalDate allocatedOn, BigDecimal amount) {}
}
