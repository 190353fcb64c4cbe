package app.ledgerlink.customers;

import static app.ledgerlink.customers.CustomerField.Trait.IMPORTED;
import static app.ledgerlink.customers.CustomerField.Trait.PERSONAL;
import static app.ledgerlink.customers.CustomerField.Trait.PHONE_NUMBER;
import static app.ledgerlink.customers.CustomerField.Trait.POSTAL;
import static app.ledgerlink.customers.CustomerField.Trait.REQUIRED;
import static app.ledgerlink.customers.CustomerField.Trait.SENT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The catalogue of what a person can enter of a company or a contact. Whatever handles fields one by one (forms, imports,
 * what the books own, erasure, the audit trail) goes through it. An entry's name is the column's and, in camel case, that
 * of the API.
 */
public enum CustomerField {
    COMPANY_ID(ContactEntity.class, c -> c.companyId, (c, v) -> c.companyId = (UUID) v),
    NAME(CompanyEntity.class, c -> c.name, (c, v) -> c.name = (String) v, REQUIRED, IMPORTED, SENT),
    FIRST_NAME(ContactEntity.class, c -> c.firstName, (c, v) -> c.firstName = (String) v, IMPORTED, SENT),
    LAST_NAME(ContactEntity.class, c -> c.lastName, (c, v) -> c.lastName = (String) v, REQUIRED, IMPORTED, SENT),
    JOB_TITLE(ContactEntity.class, c -> c.jobTitle, (c, v) -> c.jobTitle = (String) v),
    EMAIL(CustomerEntity.class, c -> c.email, (c, v) -> c.email = (String) v, IMPORTED, SENT, PERSONAL),
    PHONE(CustomerEntity.class, c -> c.phone, (c, v) -> c.phone = (String) v, IMPORTED, SENT, PERSONAL, PHONE_NUMBER),
    MOBILE(ContactEntity.class, c -> c.mobile, (c, v) -> c.mobile = (String) v, IMPORTED, SENT, PHONE_NUMBER),
    WEBSITE(CompanyEntity.class, c -> c.website, (c, v) -> c.website = (String) v, IMPORTED, PERSONAL),
    ACCOUNT_NUMBER(CustomerEntity.class, c -> c.accountNumber, (c, v) -> c.accountNumber = (String) v, IMPORTED, SENT),
    TAX_NUMBER(CustomerEntity.class, c -> c.taxNumber, (c, v) -> c.taxNumber = (String) v, IMPORTED, SENT, PERSONAL),
    NOTES(CustomerEntity.class, c -> c.notes, (c, v) -> c.notes = (String) v),
    BILLING_ADDRESS(
            CustomerEntity.class,
            c -> c.billingAddress,
            (c, v) -> c.billingAddress = (Address) v,
            IMPORTED,
            SENT,
            PERSONAL,
            POSTAL),
    SHIPPING_ADDRESS(
            CustomerEntity.class,
            c -> c.shippingAddress,
            (c, v) -> c.shippingAddress = (Address) v,
            IMPORTED,
            SENT,
            PERSONAL,
            POSTAL);

    /** How long texts may be, in characters. */
    static final class Length {
        static final int NAME = 255;
        static final int SHORT = 50;
        static final int NOTES = 10_000;

        private Length() {}
    }

    enum Trait {
        /** No record is without it. */
        REQUIRED,
        /** The books own it until a person edits it here. */
        IMPORTED,
        /** Told to the books when the customer is created there. */
        SENT,
        /** Of a company, and yet a person's: goes when the books erase who it belongs to. Of a contact all is. */
        PERSONAL,
        PHONE_NUMBER,
        POSTAL
    }

    private final Class<? extends CustomerEntity> of;
    private final Function<CustomerEntity, Object> read;
    private final BiConsumer<CustomerEntity, Object> write;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final String column = name().toLowerCase(Locale.ROOT);
    private final String key = camel(column);

    @SuppressWarnings("unchecked")
    <E extends CustomerEntity> CustomerField(
            Class<E> of, Function<E, Object> read, BiConsumer<E, Object> write, Trait... traits) {
        this.of = of;
        this.read = (Function<CustomerEntity, Object>) read;
        this.write = (BiConsumer<CustomerEntity, Object>) write;
        this.traits.addAll(Arrays.asList(traits));
    }

    /** Its name in the API, in {@code edited_fields}, {@code books_values} and the audit trail. */
    public String key() {
        return key;
    }

    /** Its name for people, within a sentence. */
    public String words() {
        return column.replace('_', ' ');
    }

    /** @throws java.util.NoSuchElementException when no field is called so */
    public static CustomerField ofKey(String key) {
        return Arrays.stream(values())
                .filter(f -> f.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    public boolean isRequired() {
        return traits.contains(REQUIRED);
    }

    public boolean isSent() {
        return traits.contains(SENT);
    }

    public boolean isPhoneNumber() {
        return traits.contains(PHONE_NUMBER);
    }

    public boolean isAddress() {
        return traits.contains(POSTAL);
    }

    boolean isImported() {
        return traits.contains(IMPORTED);
    }

    boolean isPersonal() {
        return traits.contains(PERSONAL);
    }

    String column() {
        return column;
    }

    Object read(CustomerEntity entity) {
        return read.apply(entity);
    }

    void write(CustomerEntity entity, Object value) {
        write.accept(entity, value);
    }

    /** What a company has, or a contact. */
    static List<CustomerField> of(Class<? extends CustomerEntity> type) {
        return Arrays.stream(values()).filter(f -> f.of.isAssignableFrom(type)).toList();
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
