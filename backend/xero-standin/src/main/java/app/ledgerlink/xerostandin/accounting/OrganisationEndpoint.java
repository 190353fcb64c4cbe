package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Organisation;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.wire.Wire;
import java.util.List;

/** /Organisation, singular in the path and plural in the answer. */
final class OrganisationEndpoint implements Endpoint {
    private final Envelope envelope;

    OrganisationEndpoint(Envelope envelope) {
        this.envelope = envelope;
    }

    @Override
    public Answer handle(Request request) {
        if (!request.call().has("GET")) {
            throw Problem.of(501, "Not Implemented", "Organisation cannot be written");
        }
        return envelope.of(
                request, w -> w.list("Organisations", List.of(request.books().organisation()), (e, o) -> write(e, o)));
    }

    private static void write(Wire wire, Organisation o) {
        wire.word("APIKey", null).word("Name", o.name()).word("LegalName", o.legalName());
        wire.flag("PaysTax", true).word("Version", o.countryCode()).word("OrganisationType", "COMPANY");
        wire.word("BaseCurrency", o.baseCurrency()).word("CountryCode", o.countryCode());
        wire.flag("IsDemoCompany", o.demo()).word("OrganisationStatus", "ACTIVE");
        wire.word("TaxNumber", o.taxNumber()).number("FinancialYearEndDay", 31).number("FinancialYearEndMonth", 3);
        wire.word("SalesTaxBasis", "PAYMENTS").word("SalesTaxPeriod", "TWOMONTHS");
        wire.word("DefaultSalesTax", "Tax Exclusive").word("DefaultPurchasesTax", "Tax Inclusive");
        wire.moment("CreatedDateUTC", o.created()).word("OrganisationEntityType", "COMPANY");
        wire.word("Timezone", o.timezone()).word("ShortCode", o.shortCode()).id("OrganisationID", o.id());
        wire.word("Edition", o.edition()).word("Class", o.organisationClass());
        wire.list("Addresses", List.of(), (w, a) -> {}).list("Phones", List.of(), (w, a) -> {});
        wire.list("ExternalLinks", List.of(), (w, a) -> {}).child("PaymentTerms", t -> {});
    }
}
