package app.ledgerlink.testing;

import app.ledgerlink.xerostandin.Options;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.Map;

/**
 * One stand-in for Xero for all tests of a run, with the product pointed at it. A test has it injected by a field of
 * type {@link XeroStandin}, loads its scenario first and leaves faults, clock and limits as it found them by that.
 */
@WithTestResource(value = XeroResource.class, scope = TestResourceScope.GLOBAL)
public class XeroResource implements QuarkusTestResourceLifecycleManager {

    /** Nothing listens there: a test that plays the browser calls the product where it really listens. */
    public static final String PUBLIC_URL = "http://localhost:8080";

    private XeroStandin standin;

    @Override
    public Map<String, String> start() {
        standin = XeroStandin.start(Options.forTest("empty", PUBLIC_URL + "/api/xero/callback"));
        return Map.of(
                "ledgerlink.public-url",
                PUBLIC_URL,
                "ledgerlink.secret-keys",
                "v1:bGVkZ2VybGluay10ZXN0LWtleS0wMTIzNDU2Nzg5YWI=",
                "xero.client-id",
                Options.CLIENT_ID,
                "xero.client-secret",
                Options.CLIENT_SECRET,
                "xero.login-url",
                standin.url(),
                "xero.identity-url",
                standin.url() + "/",
                "xero.api-url",
                standin.url(),
                "xero.app-url",
                standin.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(standin, new TestInjector.MatchesType(XeroStandin.class));
    }

    @Override
    public void stop() {
        standin.close();
    }
}
