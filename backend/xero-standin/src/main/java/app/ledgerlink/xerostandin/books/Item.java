package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A product or service. Prices are in the base currency, without tax, with up to four decimals.
 */
public final class Item {
    private UUID id;
    private String code;
    private String name;
    private String description;
    private String purchaseDescription;
    private BigDecimal salesPrice;
    private String salesAccount;
    private String salesTaxType;
    private BigDecimal purchasePrice;
    private boolean sold = true;
    private boolean purchased;
    private boolean tracked;
    private BigDecimal quantityOnHand;
    private Instant updated;

    public static Item coded(String code, String name) {
        return new Item().code(code).name(name);
    }

    /** Null until the books have taken it in. */
    public UUID id() {
        return id;
    }

    public Item id(UUID id) {
        this.id = id;
        return this;
    }

    public String code() {
        return code;
    }

    public Item code(String code) {
        this.code = code;
        return this;
    }

    public String name() {
        return name;
    }

    public Item name(String name) {
        this.name = name;
        return this;
    }

    public String description() {
        return description;
    }

    public Item description(String description) {
        this.description = description;
        return this;
    }

    public String purchaseDescription() {
        return purchaseDescription;
    }

    public Item purchaseDescription(String purchaseDescription) {
        this.purchaseDescription = purchaseDescription;
        return this;
    }

    public BigDecimal salesPrice() {
        return salesPrice;
    }

    public Item salesPrice(BigDecimal salesPrice) {
        this.salesPrice = salesPrice;
        return this;
    }

    public String salesAccount() {
        return salesAccount;
    }

    public Item salesAccount(String salesAccount) {
        this.salesAccount = salesAccount;
        return this;
    }

    public String salesTaxType() {
        return salesTaxType;
    }

    public Item salesTaxType(String salesTaxType) {
        this.salesTaxType = salesTaxType;
        return this;
    }

    public BigDecimal purchasePrice() {
        return purchasePrice;
    }

    public Item purchasePrice(BigDecimal purchasePrice) {
        this.purchasePrice = purchasePrice;
        return this;
    }

    public boolean sold() {
        return sold;
    }

    public Item sold(boolean sold) {
        this.sold = sold;
        return this;
    }

    public boolean purchased() {
        return purchased;
    }

    public Item purchased(boolean purchased) {
        this.purchased = purchased;
        return this;
    }

    /** Tracked as inventory. */
    public boolean tracked() {
        return tracked;
    }

    public Item tracked(boolean tracked) {
        this.tracked = tracked;
        return this;
    }

    public BigDecimal quantityOnHand() {
        return quantityOnHand;
    }

    public Item quantityOnHand(BigDecimal quantityOnHand) {
        this.quantityOnHand = quantityOnHand;
        return this;
    }

    /** UpdatedDateUTC, to the millisecond. */
    public Instant updated() {
        return updated;
    }

    public Item updated(Instant updated) {
        this.updated = updated;
        return this;
    }

    /** Takes over every field of another record of this kind. */
    void become(Item other) {
        id = other.id;
        code = other.code;
        name = other.name;
        description = other.description;
        purchaseDescription = other.purchaseDescription;
        salesPrice = other.salesPrice;
        salesAccount = other.salesAccount;
        salesTaxType = other.salesTaxType;
        purchasePrice = other.purchasePrice;
        sold = other.sold;
        purchased = other.purchased;
        tracked = other.tracked;
        quantityOnHand = other.quantityOnHand;
        updated = other.updated;
    }
}
