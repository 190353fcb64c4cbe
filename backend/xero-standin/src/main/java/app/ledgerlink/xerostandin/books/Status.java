package app.ledgerlink.xerostandin.books;

/** The states of records; text, since clients must survive words they do not know. */
public final class Status {
    public static final String ACTIVE = "ACTIVE";
    public static final String ARCHIVED = "ARCHIVED";
    public static final String GDPR_REQUEST = "GDPRREQUEST";
    public static final String DRAFT = "DRAFT";
    public static final String SUBMITTED = "SUBMITTED";
    public static final String AUTHORISED = "AUTHORISED";
    public static final String PAID = "PAID";
    public static final String VOIDED = "VOIDED";
    public static final String SENT = "SENT";
    public static final String DECLINED = "DECLINED";
    public static final String ACCEPTED = "ACCEPTED";
    public static final String INVOICED = "INVOICED";
    public static final String DELETED = "DELETED";

    private Status() {}
}
