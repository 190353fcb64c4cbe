package app.ledgerlink.xero.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xero.config.XeroSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:30Z");
    private static final Instant WINDOW = NOW.minusSeconds(20);
    private static final Instant WINDOW_ENDS = WINDOW.plusSeconds(60);

    /** Xero's own limits. */
    private record Limits(int callsPerMinute) implements XeroSettings {
        @Override
        public Optional<String> clientId() {
            return Optional.empty();
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.empty();
        }

        @Override
        public String loginUrl() {
            return "";
        }

        @Override
        public String identityUrl() {
            return "";
        }

        @Override
        public String apiUrl() {
            return "";
        }

        @Override
        public String appUrl() {
            return "";
        }

        @Override
        public String scopes() {
            return "";
        }

        @Override
        public int callsKeptForPeople() {
            return 6;
        }

        @Override
        public int concurrentCalls() {
            return 5;
        }

        @Override
        public int dayCallsKeptForPeople() {
            return 50;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration personTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(60);
        }
    }

    private static Instant wait(Budget budget, Urgency urgency, int underWay) {
        Budget.Wait wait = budget.check(NOW, urgency, underWay, new Limits(60));
        return wait == null ? null : wait.until();
    }

    private static Budget used(int calls) {
        return new Budget(WINDOW, calls, null, null, null, null);
    }

    @Test
    void backgroundWorkLeavesCallsOfTheMinuteToPeople() {
        assertThat(wait(used(53), Urgency.BACKGROUND, 0)).isNull();
        assertThat(wait(used(54), Urgency.BACKGROUND, 0)).isEqualTo(WINDOW_ENDS);
        assertThat(wait(used(54), Urgency.PERSON, 0)).isNull();
        assertThat(wait(used(59), Urgency.PERSON, 0)).isNull();
        assertThat(wait(used(60), Urgency.PERSON, 0)).isEqualTo(WINDOW_ENDS);
    }

    @Test
    void aMinuteLaterAllIsThereAgain() {
        Budget old = new Budget(NOW.minusSeconds(60), 60, null, null, null, null);
        assertThat(wait(old, Urgency.BACKGROUND, 0)).isNull();
        assertThat(old.spendOne(NOW)).isEqualTo(new Budget(NOW, 1, null, null, null, null));
        assertThat(used(7).spendOne(NOW)).isEqualTo(used(8));
    }

    @Test
    void fiveAtOnceAndOneOfThemForPeople() {
        assertThat(wait(used(0), Urgency.BACKGROUND, 3)).isNull();
        assertThat(wait(used(0), Urgency.BACKGROUND, 4)).isBefore(NOW.plusSeconds(1));
        assertThat(wait(used(0), Urgency.PERSON, 4)).isNull();
        assertThat(wait(used(0), Urgency.PERSON, 5)).isBefore(NOW.plusSeconds(1));
    }

    @Test
    void whatXeroRefusedIsNotAskedBeforeItAllows() {
        Budget blocked = new Budget(WINDOW, 0, null, null, NOW.plusSeconds(500), "today's limit");
        assertThat(wait(blocked, Urgency.PERSON, 0)).isEqualTo(NOW.plusSeconds(500));
        assertThat(wait(new Budget(WINDOW, 0, null, null, NOW, "over"), Urgency.PERSON, 0))
                .isNull();
    }

    @Test
    void theLastCallsOfTheDayAreForPeople() {
        Budget few = new Budget(WINDOW, 0, 50, NOW.minusSeconds(600), null, null);
        assertThat(wait(few, Urgency.BACKGROUND, 0)).isEqualTo(NOW.plusSeconds(3000));
        assertThat(wait(few, Urgency.PERSON, 0)).isNull();
        Budget none = new Budget(WINDOW, 0, 0, NOW.minusSeconds(600), null, null);
        assertThat(wait(none, Urgency.PERSON, 0)).isEqualTo(NOW.plusSeconds(3000));
        assertThat(few.check(NOW, Urgency.BACKGROUND, 0, new Limits(60)).reason())
                .contains("kept for people");
        assertThat(none.check(NOW, Urgency.PERSON, 0, new Limits(60)).reason())
                .isEqualTo("Today's calls to Xero are used up.");
        Budget longAgo = new Budget(WINDOW, 0, 0, NOW.minusSeconds(3600), null, null);
        assertThat(wait(longAgo, Urgency.BACKGROUND, 0)).isNull();
    }
}
