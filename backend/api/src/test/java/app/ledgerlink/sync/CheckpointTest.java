package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.matching.LinkRules;
import app.ledgerlink.matching.LinkRules.VendorRule;
import app.ledgerlink.sync.Rereads.Target;
import app.ledgerlink.sync.Step.Kind;
import app.ledgerlink.sync.StepState.Linking;
import app.ledgerlink.sync.StepState.Place;
import app.ledgerlink.sync.StepState.Reading;
import app.ledgerlink.sync.StepState.Repeats;
import app.ledgerlink.sync.StepState.Rereading;
import app.ledgerlink.sync.StepState.Tally;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkpoints go to and fro between this build and the one before, which keeps the same fields in one heap. */
class CheckpointTest {

    /** As the product's own. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String PLAN = """
            "historyFrom": "2024-01-01", "rules": {"vendors": "CHOSEN", "contactsWithoutSales": true, "knownOnly": false},
            "since": {"CONTACTS": "2026-11-30T10:00:00.123456Z", "INVOICES": "2026-11-30T10:00:01Z"},
            "moved": ["INVOICES", "CREDIT_NOTES"], "startedAt": "2026-12-01T01:00:00Z", "failures": 2,
            """;

    /** What the build before stored in the middle of each kind of step. */
    enum Sample {
        NOT_PLANNED(null, """
                {"since": {}, "moved": [], "at": 0, "page": 1, "pageSize": 0, "unordered": false, "leftOut": 0, "changed": 0,
                 "repeats": 0, "looked": 0, "failures": 0}"""),
        READ(Kind.READ, """
                {"steps": [{"kind": "READ", "stream": "ITEMS"}, {"kind": "READ", "stream": "CREDIT_NOTES"}], %s
                 "at": 1, "page": 3, "bookmark": "2:7", "stepStartedAt": "2026-12-01T01:01:00Z",
                 "stepBegan": "2026-12-01T01:01:00.500Z", "pageSize": 1000, "firstTotal": 5321, "unordered": true,
                 "leftOut": 12, "changed": 34, "repeats": 1, "repeatSince": "2026-12-01T00:58:00Z", "looked": 0}"""),
        READ_OLDER_OPEN(Kind.READ_OLDER_OPEN, """
                {"steps": [{"kind": "READ_OLDER_OPEN", "stream": "INVOICES"}], %s
                 "at": 0, "page": 1, "stepStartedAt": "2026-12-01T01:01:00Z", "stepBegan": "2026-12-01T01:01:00.500Z",
                 "pageSize": 0, "unordered": false, "leftOut": 0, "changed": 0, "repeats": 0, "looked": 0}"""),
        CLOSE(Kind.CLOSE, """
                {"steps": [{"kind": "CLOSE", "stream": "CONTACTS"}], %s
                 "at": 0, "page": 2, "stepStartedAt": "2026-12-01T01:05:00Z", "stepBegan": "2026-12-01T01:05:00.500Z",
                 "pageSize": 7, "firstTotal": 7, "unordered": false, "leftOut": 0, "changed": 5, "repeats": 3,
                 "repeatSince": "2026-12-01T01:03:00Z", "looked": 0}"""),
        REREAD(Kind.REREAD, """
                {"steps": [{"kind": "REREAD"}], %s
                 "at": 0, "page": 2, "bookmark": "b", "stepBegan": "2026-12-01T01:05:00.500Z", "pageSize": 0,
                 "unordered": false, "leftOut": 0, "changed": 0, "repeats": 0, "looked": 0,
                 "batch": {"stream": "INVOICES", "target": "PARTY", "ids": ["one", "two"]}}"""),
        LINK(Kind.LINK, """
                {"steps": [{"kind": "LINK"}], %s
                 "at": 0, "page": 1, "pageSize": 0, "unordered": false, "leftOut": 0, "changed": 0, "repeats": 0,
                 "linkedUpTo": "01a22f86-dadc-72b0-93bd-07ef7a8d5c3f", "looked": 1500}"""),
        LINK_ALL(Kind.LINK_ALL, """
                {"steps": [{"kind": "LINK_ALL"}], %s
                 "at": 0, "page": 1, "stepBegan": "2026-12-01T01:05:00.500Z", "pageSize": 0, "unordered": false,
                 "leftOut": 0, "changed": 0, "repeats": 0, "looked": 0}"""),
        PLAN_STEP(Kind.PLAN, """
                {"steps": [{"kind": "PLAN"}], %s
                 "at": 0, "page": 1, "pageSize": 0, "unordered": false, "leftOut": 0, "changed": 0, "repeats": 0,
                 "linkedUpTo": "01a22f86-dadc-72b0-93bd-07ef7a8d5c3f", "looked": 500}"""),
        RECONCILE(Kind.RECONCILE, """
                {"steps": [{"kind": "RECONCILE"}], %s
                 "at": 0, "page": 1, "pageSize": 0, "unordered": false, "leftOut": 0, "changed": 0, "repeats": 0,
                 "looked": 0}"""),
        FINISHED(null, """
                {"steps": [{"kind": "RECONCILE"}], %s
                 "at": 1, "page": 1, "pageSize": 0, "unordered": false, "leftOut": 0, "changed": 0, "repeats": 0,
                 "looked": 0}""");

        private final Kind kind;
        private final String json;

        Sample(Kind kind, String json) {
            this.kind = kind;
            this.json = json.contains("%s") ? json.formatted(PLAN) : json;
        }

        boolean reads() {
            return EnumSet.of(Kind.READ, Kind.READ_OLDER_OPEN, Kind.CLOSE).contains(kind);
        }
    }

    /** The fields of the build before, as that reads and writes them. */
    static final class Former {
        public List<Step> steps;
        public LocalDate historyFrom;
        public LinkRules rules;
        public Map<StreamType, Instant> since = new EnumMap<>(StreamType.class);
        public Set<StreamType> moved = EnumSet.noneOf(StreamType.class);
        public Instant startedAt;
        public int at;
        public int page = 1;
        public String bookmark;
        public Instant stepStartedAt;
        public Instant stepBegan;
        public int pageSize;
        public Long firstTotal;
        public boolean unordered;
        public int leftOut;
        public int changed;
        public int repeats;
        public Instant repeatSince;
        public UUID linkedUpTo;
        public int looked;
        public Rereads.Batch batch;
        public int failures;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheBuildBeforeStoredIsReadAndComesBack(Sample sample) throws JsonProcessingException {
        ObjectNode stored = (ObjectNode) JSON.readTree(sample.json);
        if (!sample.reads()) {
            // Of the step before: that one's first page sets it again before anybody asks.
            stored.remove("stepBegan");
        }
        stored.putArray("wholeDue");
        assertThat(tree(read(sample))).isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource
    void theBuildBeforeReadsWhatThisOneStores(Sample sample) throws JsonProcessingException {
        Former before = JSON.readValue(sample.json, Former.class);
        if (!sample.reads()) {
            before.stepBegan = null;
        }
        Former after = JSON.readValue(JSON.writeValueAsString(read(sample)), Former.class);
        assertThat(after).usingRecursiveComparison().isEqualTo(before);
        assertThat(tree(JSON.readValue(JSON.writeValueAsString(after), Checkpoint.class)))
                .as("and goes on with it")
                .isEqualTo(tree(read(sample)));
    }

    @Test
    void eachKindOfStepHasItsState() throws JsonProcessingException {
        assertThat(read(Sample.READ).reading())
                .isEqualTo(new Reading(
                        new Place(3, "2:7"),
                        Instant.parse("2026-12-01T01:01:00Z"),
                        Instant.parse("2026-12-01T01:01:00.500Z"),
                        new Tally(1000, 5321L, true, 12, 34),
                        new Repeats(1, Instant.parse("2026-12-01T00:58:00Z"))));
        assertThat(read(Sample.REREAD).rereading())
                .isEqualTo(new Rereading(
                        new Rereads.Batch(StreamType.INVOICES, Target.PARTY, List.of("one", "two")),
                        new Place(2, "b")));
        assertThat(read(Sample.LINK).linking())
                .isEqualTo(new Linking(UUID.fromString("01a22f86-dadc-72b0-93bd-07ef7a8d5c3f"), 1500));
        assertThat(read(Sample.READ).rules).isEqualTo(new LinkRules(VendorRule.CHOSEN, true, false));
        assertThat(read(Sample.FINISHED).finished()).isTrue();
        assertThat(read(Sample.NOT_PLANNED).isPlanned()).isFalse();
        assertThatThrownBy(() -> read(Sample.LINK).reading()).isInstanceOf(ClassCastException.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindOfStepIsAmongTheSamples(Kind kind) {
        assertThat(EnumSet.allOf(Sample.class)).anyMatch(sample -> sample.kind == kind);
    }

    @Test
    void whatAStepKeptIsGoneWithTheStep() throws JsonProcessingException {
        Checkpoint checkpoint = new Checkpoint(
                List.of(
                        new Step(Kind.READ, StreamType.INVOICES),
                        new Step(Kind.READ_OLDER_OPEN, StreamType.INVOICES),
                        new Step(Kind.LINK_ALL, null)),
                null,
                null);
        Instant started = Instant.parse("2026-12-01T01:01:00Z");
        checkpoint.moveTo(new Reading(
                new Place(4, "b"), started, started, new Tally(9, 9L, true, 9, 9), new Repeats(2, started)));

        checkpoint.nextStep();
        assertThat(checkpoint.reading())
                .as("the older ones belong to the same reading")
                .isEqualTo(new Reading(Place.FIRST, started, null, Tally.NOTHING, Repeats.NONE));

        checkpoint.nextStep();
        assertThat(checkpoint.linking()).isEqualTo(new Linking(null, 0));

        checkpoint.nextStep();
        assertThat(checkpoint.finished()).isTrue();
        assertThat(tree(checkpoint).path("at").asInt()).isEqualTo(3);
    }

    private static Checkpoint read(Sample sample) throws JsonProcessingException {
        return JSON.readValue(sample.json, Checkpoint.class);
    }

    private static JsonNode tree(Object checkpoint) throws JsonProcessingException {
        return JSON.readTree(JSON.writeValueAsString(checkpoint));
    }
}
