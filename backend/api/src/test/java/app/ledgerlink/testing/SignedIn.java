package app.ledgerlink.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A user with a session. */
public record SignedIn(UUID userId, String email, String password, String cookie) {

    public static final String COOKIE = "ledgerlink_session";

    /** A request of this user, JSON both ways, held against the contract. */
    public RequestSpecification request() {
        return anonymous().cookie(COOKIE, cookie);
    }

    /** A request of nobody, JSON both ways, held against the contract. */
    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON).filter(ContractFilter.PRODUCT);
    }
}
