package app.ledgerlink.xerostandin.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A party of the books. Make one with {@link #named}, fill it, then hand it to {@link Books#add(Contact)}.
 * Once it is in the books, change it through {@link Books#edit(Contact, java.util.function.Consumer)}, which stamps it.
 * Text fields are null when they were never filled.
 */
public final class Contact {
    private UUID id;
    private String number;
    private String accountNumber;
    private String status = Status.ACTIVE;
    private String name;
    private String firstName;
    private String lastName;
    private String email;
    private String companyNumber;
    private String bankAccountDetails;
    private String taxNumber;
    private String taxNumberType;
    private String defaultCurrency;
    private String website;
    private String salesLineAmountType;
    private List<ContactPerson> persons = List.of();
    private Map<String, Address> addresses = Map.of();
    private Map<String, Phone> phones = Map.of();
    private List<String> groups = List.of();
    private Integer salesTermsDay;
    private String salesTermsType;
    private boolean customer;
    private boolean supplier;
    private boolean writtenByApi;
    private UUID mergedTo;
    private Instant updated;

    /** A fresh active contact that is in no books yet. */
    public static Contact named(String name) {
        return new Contact().name(name);
    }

    public Contact address(Address address) {
        var all = new TreeMap<>(addresses);
        all.put(address.type(), address);
        return addresses(all);
    }

    public Contact phone(Phone phone) {
        var all = new TreeMap<>(phones);
        all.put(phone.type(), phone);
        return phones(all);
    }

    public Contact person(ContactPerson person) {
        var all = new ArrayList<>(persons);
        all.add(person);
        return persons(List.copyOf(all));
    }

    public boolean active() {
        return Status.ACTIVE.equals(status);
    }

    /** A detached twin, for trying a change before it is taken over. */
    public Contact copy() {
        var twin = new Contact();
        twin.become(this);
        return twin;
    }

    /** Null until the books have taken it in. */
    public UUID id() {
        return id;
    }

    public Contact id(UUID id) {
        this.id = id;
        return this;
    }

    /** The outside id that only the API may write; null in most records. */
    public String number() {
        return number;
    }

    public Contact number(String number) {
        this.number = number;
        return this;
    }

    public String accountNumber() {
        return accountNumber;
    }

    public Contact accountNumber(String accountNumber) {
        this.accountNumber = accountNumber;
        return this;
    }

    /** ACTIVE, ARCHIVED or GDPRREQUEST. */
    public String status() {
        return status;
    }

    public Contact status(String status) {
        this.status = status;
        return this;
    }

    public String name() {
        return name;
    }

    public Contact name(String name) {
        this.name = name;
        return this;
    }

    public String firstName() {
        return firstName;
    }

    public Contact firstName(String firstName) {
        this.firstName = firstName;
        return this;
    }

    public String lastName() {
        return lastName;
    }

    public Contact lastName(String lastName) {
        this.lastName = lastName;
        return this;
    }

    public String email() {
        return email;
    }

    public Contact email(String email) {
        this.email = email;
        return this;
    }

    public String companyNumber() {
        return companyNumber;
    }

    public Contact companyNumber(String companyNumber) {
        this.companyNumber = companyNumber;
        return this;
    }

    public String bankAccountDetails() {
        return bankAccountDetails;
    }

    public Contact bankAccountDetails(String bankAccountDetails) {
        this.bankAccountDetails = bankAccountDetails;
        return this;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public Contact taxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
        return this;
    }

    /** Free text: unknown values must be harmless to a client. */
    public String taxNumberType() {
        return taxNumberType;
    }

    public Contact taxNumberType(String taxNumberType) {
        this.taxNumberType = taxNumberType;
        return this;
    }

    public String defaultCurrency() {
        return defaultCurrency;
    }

    public Contact defaultCurrency(String defaultCurrency) {
        this.defaultCurrency = defaultCurrency;
        return this;
    }

    public String website() {
        return website;
    }

    public Contact website(String website) {
        this.website = website;
        return this;
    }

    /** INCLUSIVE, EXCLUSIVE, NONE or null. */
    public String salesLineAmountType() {
        return salesLineAmountType;
    }

    public Contact salesLineAmountType(String salesLineAmountType) {
        this.salesLineAmountType = salesLineAmountType;
        return this;
    }

    /** Further people beside the primary one. */
    public List<ContactPerson> persons() {
        return persons;
    }

    public Contact persons(List<ContactPerson> persons) {
        this.persons = persons;
        return this;
    }

    /** By type, POBOX and STREET. */
    public Map<String, Address> addresses() {
        return addresses;
    }

    public Contact addresses(Map<String, Address> addresses) {
        this.addresses = addresses;
        return this;
    }

    /** By type, DEFAULT, DDI, FAX and MOBILE. */
    public Map<String, Phone> phones() {
        return phones;
    }

    public Contact phones(Map<String, Phone> phones) {
        this.phones = phones;
        return this;
    }

    /** Names of the contact groups it is in. */
    public List<String> groups() {
        return groups;
    }

    public Contact groups(List<String> groups) {
        this.groups = groups;
        return this;
    }

    /** Payment terms for sales; null when there are none. */
    public Integer salesTermsDay() {
        return salesTermsDay;
    }

    public Contact salesTermsDay(Integer salesTermsDay) {
        this.salesTermsDay = salesTermsDay;
        return this;
    }

    /** For instance DAYSAFTERBILLDATE. */
    public String salesTermsType() {
        return salesTermsType;
    }

    public Contact salesTermsType(String salesTermsType) {
        this.salesTermsType = salesTermsType;
        return this;
    }

    /** Set by the books when a sales document is raised. */
    public boolean customer() {
        return customer;
    }

    public Contact customer(boolean customer) {
        this.customer = customer;
        return this;
    }

    /** Set by the books when a bill is raised. */
    public boolean supplier() {
        return supplier;
    }

    public Contact supplier(boolean supplier) {
        this.supplier = supplier;
        return this;
    }

    /** After an API write empty slots are shown as "" instead of being left out. */
    public boolean writtenByApi() {
        return writtenByApi;
    }

    public Contact writtenByApi(boolean writtenByApi) {
        this.writtenByApi = writtenByApi;
        return this;
    }

    /** The winner, when this record lost a merge. */
    public UUID mergedTo() {
        return mergedTo;
    }

    public Contact mergedTo(UUID mergedTo) {
        this.mergedTo = mergedTo;
        return this;
    }

    /** UpdatedDateUTC, to the millisecond. */
    public Instant updated() {
        return updated;
    }

    public Contact updated(Instant updated) {
        this.updated = updated;
        return this;
    }

    /** Takes over every field of another record of this kind. */
    void become(Contact other) {
        id = other.id;
        number = other.number;
        accountNumber = other.accountNumber;
        status = other.status;
        name = other.name;
        firstName = other.firstName;
        lastName = other.lastName;
        email = other.email;
        companyNumber = other.companyNumber;
        bankAccountDetails = other.bankAccountDetails;
        taxNumber = other.taxNumber;
        taxNumberType = other.taxNumberType;
        defaultCurrency = other.defaultCurrency;
        website = other.website;
        salesLineAmountType = other.salesLineAmountType;
        persons = other.persons;
        addresses = other.addresses;
        phones = other.phones;
        groups = other.groups;
        salesTermsDay = other.salesTermsDay;
        salesTermsType = other.salesTermsType;
        customer = other.customer;
        supplier = other.supplier;
        writtenByApi = other.writtenByApi;
        mergedTo = other.mergedTo;
        updated = other.updated;
    }
}
