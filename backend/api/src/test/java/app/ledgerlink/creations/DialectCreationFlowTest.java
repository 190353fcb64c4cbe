package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.accounting.Dialect;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults.Fault;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One customer, one contact and one link, in whatever way the books answer. */
@QuarkusTest
class DialectCreationFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    @AfterEach
    void usual() {
        standin.control().dialect(Dialect.USUAL);
        standin.control().faults().clear();
        clock.reset();
    }

    static Stream<Arguments> dialectsAndLosses() {
        List<Dialect> dialects = List.of(
                Dialect.USUAL.withoutPagination(),
                Dialect.USUAL.withPageSize(1),
                Dialect.USUAL.withMissing(200),
                Dialect.USUAL.withMissing(400),
                Dialect.USUAL.withRefusedFields(Set.of("TaxNumber", "Name")),
                Dialect.USUAL.withBusyKeys());
        return dialects.stream()
                .flatMap(dialect -> Stream.of(Kind.DROP_BEFORE, Kind.DROP_AFTER, Kind.FAIL_AFTER)
                        .map(k -> Arguments.of(dialect, k)));
    }

    @ParameterizedTest
    @MethodSource("dialectsAndLosses")
    void aLostAnswerEndsInOneContact(Dialect dialect, Kind loss) {
        OutboundFlow flow = OutboundFlow.connect(standin, clock, workspaces);
        standin.control().dialect(dialect);
        flow.fault(loss, "PUT", 500);
        UUID customer = flow.company("Kea Dialects Ltd");
        assertThat(flow.press(customer)).isIn("UNSURE", "SENDING", "LINKED");
        flow.advance(Duration.ofSeconds(30));
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
    }

    @Test
    void aRequestThatXeroIsStillAtWorkOnAfterSilenceIsAskedForAgainUntilItArrives() {
        OutboundFlow flow = OutboundFlow.connect(standin, clock, workspaces);
        standin.control().dialect(Dialect.USUAL.withBusyKeys());
        standin.control()
                .faults()
                .plan(new Fault(Kind.DROP_AFTER, OutboundFlow.CONTACTS, "PUT", 1, 0, 0, null, Map.of(), 1500));
        standin.control().faults().plan(Fault.status(404, "/Contacts/LL-", 1));
        UUID customer = flow.company("Kea Busy Ltd");
        assertThat(flow.press(customer)).isIn("UNSURE", "SENDING");
        Eventually.until(() -> flow.unsureAfter(customer, 2));
        assertThat(standin.control().calls().entries().stream()
                        .filter(call -> call.method().equals("PUT"))
                        .map(CallLog.Entry::status))
                .containsExactly(0, 409);
        flow.advance(Duration.ofSeconds(31));
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
    }
}
