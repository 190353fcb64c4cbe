package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation whose books the stand-in keeps. Its id is the tenant id as well.
 */
public final class Organisation {
    private UUID id;
    private String name;
    private String legalName;
    private String baseCurrency = "NZD";
    private String countryCode = "NZ";
    private String timezone = "NEWZEALANDSTANDARDTIME";
    private String zone = "Pacific/Auckland";
    private String shortCode;
    private String organisationClass = "DEMO";
    private String edition = "BUSINESS";
    private boolean demo = true;
    private String taxNumber;
    private String defaultTaxType = "OUTPUT2";
    private BigDecimal defaultTaxPercent = new BigDecimal("15");
    private Set<String> currencies = Set.of();
    private boolean offline;
    private Instant created;

    public static Organisation named(String name) {
        return new Organisation().name(name).legalName(name);
    }

    /** The zone in which its calendar days begin and end. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** Null until the bookshelf has opened its books. */
    public UUID id() {
        return id;
    }

    public Organisation id(UUID id) {
        this.id = id;
        return this;
    }

    public String name() {
        return name;
    }

    public Organisation name(String name) {
        this.name = name;
        return this;
    }

    public String legalName() {
        return legalName;
    }

    public Organisation legalName(String legalName) {
        this.legalName = legalName;
        return this;
    }

    public String baseCurrency() {
        return baseCurrency;
    }

    public Organisation baseCurrency(String baseCurrency) {
        this.baseCurrency = baseCurrency;
        return this;
    }

    public String countryCode() {
        return countryCode;
    }

    public Organisation countryCode(String countryCode) {
        this.countryCode = countryCode;
        return this;
    }

    /** The name that Xero uses, which is not an IANA name. */
    public String timezone() {
        return timezone;
    }

    public Organisation timezone(String timezone) {
        this.timezone = timezone;
        return this;
    }

    /** The same zone as an IANA name. */
    public String zone() {
        return zone;
    }

    public Organisation zone(String zone) {
        this.zone = zone;
        return this;
    }

    /** For deep links, for instance !Ab1cD; made up by the bookshelf when null. */
    public String shortCode() {
        return shortCode;
    }

    public Organisation shortCode(String shortCode) {
        this.shortCode = shortCode;
        return this;
    }

    public String organisationClass() {
        return organisationClass;
    }

    public Organisation organisationClass(String organisationClass) {
        this.organisationClass = organisationClass;
        return this;
    }

    public String edition() {
        return edition;
    }

    public Organisation edition(String edition) {
        this.edition = edition;
        return this;
    }

    public boolean demo() {
        return demo;
    }

    public Organisation demo(boolean demo) {
        this.demo = demo;
        return this;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public Organisation taxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
        return this;
    }

    /** Used for lines written without one. */
    public String defaultTaxType() {
        return defaultTaxType;
    }

    public Organisation defaultTaxType(String defaultTaxType) {
        this.defaultTaxType = defaultTaxType;
        return this;
    }

    public BigDecimal defaultTaxPercent() {
        return defaultTaxPercent;
    }

    public Organisation defaultTaxPercent(BigDecimal defaultTaxPercent) {
        this.defaultTaxPercent = defaultTaxPercent;
        return this;
    }

    /** The base currency is always among the currencies, named here or not. */
    public Set<String> currencies() {
        return currencies;
    }

    public Organisation currencies(Set<String> currencies) {
        this.currencies = currencies;
        return this;
    }

    /** While true every call answers 503. */
    public boolean offline() {
        return offline;
    }

    public Organisation offline(boolean offline) {
        this.offline = offline;
        return this;
    }

    public Instant created() {
        return created;
    }

    public Organisation created(Instant created) {
        this.created = created;
        return this;
    }

    /** Takes over every field of another record of this kind. */
    void become(Organisation other) {
        id = other.id;
        name = other.name;
        legalName = other.legalName;
        baseCurrency = other.baseCurrency;
        countryCode = other.countryCode;
        timezone = other.timezone;
        zone = other.zone;
        shortCode = other.shortCode;
        organisationClass = other.organisationClass;
        edition = other.edition;
        demo = other.demo;
        taxNumber = other.taxNumber;
        defaultTaxType = other.defaultTaxType;
        defaultTaxPercent = other.defaultTaxPercent;
        currencies = other.currencies;
        offline = other.offline;
        created = other.created;
    }
}
