package app.ledgerlink.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can agree between a party of the books and a customer, strongest first, with its weight in points. */
@Schema(name = "MatchSign")
public enum Sign {
    /** Our own number of the customer, on the contact of the books. */
    OWN_NUMBER("our number", 100),
    ACCOUNT_NUMBER("account number", 90),
    TAX_NUMBER("tax number", 90),
    NAME("name", 60),
    EMAIL("e-mail", 40),
    SIMILAR_NAME("similar name", 35),
    PHONE("phone", 25),
    EMAIL_DOMAIN("e-mail domain", 15);

    final String words;
    final int points;

    Sign(String words, int points) {
        this.words = words;
        this.points = points;
    }
}
