package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;

/**
 * One line of a document. A line may be text only: then quantity and unit price are null.
 */
public final class Line {
    private String description;
    private BigDecimal quantity;
    private BigDecimal unitAmount;
    private String itemCode;
    private String accountCode;
    private String taxType;
    private BigDecimal taxPercent;
    private BigDecimal discountPercent;
    private BigDecimal lineAmount;
    private BigDecimal taxAmount;

    public static Line of(String description, BigDecimal quantity, BigDecimal unitAmount) {
        return new Line().description(description).quantity(quantity).unitAmount(unitAmount);
    }

    /** Convenience for literals in worlds and tests. */
    public static Line of(String description, String quantity, String unitAmount) {
        return of(description, new BigDecimal(quantity), new BigDecimal(unitAmount));
    }

    public static Line text(String description) {
        return new Line().description(description);
    }

    public Line tax(String type, BigDecimal percent) {
        return taxType(type).taxPercent(percent);
    }

    boolean textOnly() {
        return quantity == null || unitAmount == null;
    }

    public String description() {
        return description;
    }

    public Line description(String description) {
        this.description = description;
        return this;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public Line quantity(BigDecimal quantity) {
        this.quantity = quantity;
        return this;
    }

    /** In the document's currency, up to four decimals. */
    public BigDecimal unitAmount() {
        return unitAmount;
    }

    public Line unitAmount(BigDecimal unitAmount) {
        this.unitAmount = unitAmount;
        return this;
    }

    public String itemCode() {
        return itemCode;
    }

    public Line itemCode(String itemCode) {
        this.itemCode = itemCode;
        return this;
    }

    public String accountCode() {
        return accountCode;
    }

    public Line accountCode(String accountCode) {
        this.accountCode = accountCode;
        return this;
    }

    public String taxType() {
        return taxType;
    }

    public Line taxType(String taxType) {
        this.taxType = taxType;
        return this;
    }

    /** Null counts as zero. */
    public BigDecimal taxPercent() {
        return taxPercent;
    }

    public Line taxPercent(BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
        return this;
    }

    public BigDecimal discountPercent() {
        return discountPercent;
    }

    public Line discountPercent(BigDecimal discountPercent) {
        this.discountPercent = discountPercent;
        return this;
    }

    /** After discount; computed by the document unless given. */
    public BigDecimal lineAmount() {
        return lineAmount;
    }

    public Line lineAmount(BigDecimal lineAmount) {
        this.lineAmount = lineAmount;
        return this;
    }

    /** Computed by the document unless given. */
    public BigDecimal taxAmount() {
        return taxAmount;
    }

    public Line taxAmount(BigDecimal taxAmount) {
        this.taxAmount = taxAmount;
        return this;
    }

    /** Takes over every field of another record of this kind. */
    void become(Line other) {
        description = other.description;
        quantity = other.quantity;
        unitAmount = other.unitAmount;
        itemCode = other.itemCode;
        accountCode = other.accountCode;
        taxType = other.taxType;
        taxPercent = other.taxPercent;
        discountPercent = other.discountPercent;
        lineAmount = other.lineAmount;
        taxAmount = other.taxAmount;
    }
}
