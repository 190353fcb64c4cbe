package app.ledgerlink.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** Health and metrics of the product under test, on their own port. */
public final class Management {

    private Management() {}

    public static String address(String path) {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class)
                + path;
    }

    public static Response get(String path) {
        return RestAssured.get(address(path));
    }
}
